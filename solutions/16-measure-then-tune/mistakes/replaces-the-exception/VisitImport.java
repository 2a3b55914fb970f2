// Caught by Exercise3VisitImportTest.lets_a_refusal_through: "without the cause"
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
                visits.forEach(v -> session.persist(visit(v)));
            });
        } catch (RuntimeException refused) {
            throw new IllegalStateException("import failed");
        }
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
