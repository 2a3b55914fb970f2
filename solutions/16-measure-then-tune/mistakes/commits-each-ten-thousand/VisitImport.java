// Caught by Exercise3VisitImportTest.stores_more_than_a_thousand: "and 2 commits came"
package threeways.measurethentune;

import java.util.List;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        for (int from = 0; from < visits.size(); from += 10_000) {
            List<NewVisit> part = visits.subList(from, Math.min(from + 10_000, visits.size()));
            sessionFactory.inTransaction(session -> {
                session.setJdbcBatchSize(50);
                for (NewVisit visit : part) {
                    session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt()));
                }
            });
        }
    }
}
