// Caught by Exercise3VisitImportTest.stores_what_has_come: "times have milliseconds"
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
            visits.forEach(v -> session.persist(new Visit(v.blogId(), v.reader() == null ? null : v.reader().trim(), v.visitedAt())));
        });
    }
}
