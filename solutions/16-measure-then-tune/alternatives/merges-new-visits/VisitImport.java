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
            for (NewVisit v : visits) {
                session.merge(visit(v));
            }
        });
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
