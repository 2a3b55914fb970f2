// Caught by Exercise3VisitImportTest.stores_what_has_come: "times have milliseconds"
package threeways.measurethentune;

import java.util.LinkedHashSet;
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
            new LinkedHashSet<>(visits).forEach(v -> session.persist(visit(v)));
        });
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
