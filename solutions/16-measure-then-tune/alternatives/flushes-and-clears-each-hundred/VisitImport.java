// Not on sqlite: Hibernate keeps a table for the sequence there, and updates it on a second connection, which waits for the first
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
            session.setJdbcBatchSize(100);
            int stored = 0;
            for (NewVisit visit : visits) {
                session.persist(new Visit(visit.blogId(), visit.reader(), visit.visitedAt()));
                if (++stored % 100 == 0) {
                    session.flush();
                    session.clear();
                }
            }
        });
    }
}
