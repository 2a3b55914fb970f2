// Caught by Exercise3VisitImportTest.stores_all_or_none: "must reach the caller"
package threeways.measurethentune;

import java.util.List;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        try {
            sessionFactory.inTransaction(session -> {
                session.setJdbcBatchSize(50);
                visits.forEach(visit -> session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt())));
            });
        } catch (RuntimeException refused) {
            System.getLogger("import").log(System.Logger.Level.DEBUG, "refused");
        }
    }
}
