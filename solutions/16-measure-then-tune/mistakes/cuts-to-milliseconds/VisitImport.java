// Caught by Exercise3VisitImportTest.keeps_microseconds: "Pass visitedAt on"
package threeways.measurethentune;

import java.time.temporal.ChronoUnit;
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
            visits.forEach(v -> session.persist(new Visit(v.blogId(), v.reader(), v.visitedAt().truncatedTo(ChronoUnit.MILLIS))));
        });
    }
}
