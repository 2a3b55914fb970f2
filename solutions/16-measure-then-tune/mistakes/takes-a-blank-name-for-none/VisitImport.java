// Caught by Exercise3VisitImportTest.stores_what_has_come: "readers are null, blank"
package threeways.measurethentune;

import java.util.List;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        sessionFactory.inTransaction(session -> {
            session.setJdbcBatchSize(50);
            visits.forEach(visit -> session.persist(new Visit(visit.blogId(),
                    visit.reader() == null || visit.reader().isBlank() ? null : visit.reader(), visit.visitedAt())));
        });
    }
}
