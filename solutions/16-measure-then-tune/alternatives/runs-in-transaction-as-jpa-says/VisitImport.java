package threeways.measurethentune;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        sessionFactory.runInTransaction(em -> {
            em.unwrap(Session.class).setJdbcBatchSize(1000);
            visits.stream().map(VisitImport::visit).forEach(em::persist);
        });
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
