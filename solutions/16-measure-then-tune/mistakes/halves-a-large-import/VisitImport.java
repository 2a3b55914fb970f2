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
        if (visits.size() > 1000) {
            addAll(visits.subList(0, visits.size() / 2));
            addAll(visits.subList(visits.size() / 2, visits.size()));
            return;
        }
        sessionFactory.inTransaction(session -> {
            session.setJdbcBatchSize(50);
            visits.forEach(v -> session.persist(visit(v)));
        });
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
