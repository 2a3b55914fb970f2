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
        for (int from = 0; from < visits.size(); from += 40) {
            List<NewVisit> some = visits.subList(from, Math.min(from + 40, visits.size()));
            sessionFactory.inTransaction(session -> {
                session.setJdbcBatchSize(40);
                some.forEach(visit -> session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt())));
            });
        }
    }
}
