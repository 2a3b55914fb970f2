// Caught by Exercise3VisitImportTest.stores_more_than_a_thousand: "one transaction for all"
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
            int waiting = 0;
            for (NewVisit visit : visits) {
                if (++waiting > 2_000) {
                    session.getTransaction().commit();
                    session.clear();
                    session.beginTransaction();
                    waiting = 1;
                }
                session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt()));
            }
        });
    }
}
