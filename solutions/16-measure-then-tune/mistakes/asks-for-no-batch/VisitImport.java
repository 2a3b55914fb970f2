// Caught by Exercise3VisitImportTest.needs_few_statements_for_a_thousand: "session.setJdbcBatchSize"
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
            for (NewVisit visit : visits) {
                session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt()));
            }
        });
    }
}
