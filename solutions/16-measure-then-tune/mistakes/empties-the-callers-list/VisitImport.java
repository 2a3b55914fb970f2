// Caught by Exercise3VisitImportTest.stores_what_has_come: "Neither sort nor empty"
package threeways.measurethentune;

import java.util.ArrayList;
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
            visits.forEach(v -> session.persist(visit(v)));
        });
        if (visits instanceof ArrayList) {
            visits.clear();
        }
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
