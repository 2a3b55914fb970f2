// Caught by Exercise3VisitImportTest.takes_its_ids_from_the_sequence: "one was taken twice"
package threeways.measurethentune;

import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        sessionFactory.inTransaction(session -> {
            session.setJdbcBatchSize(50);
            Visit first = visit(visits.get(0));
            session.persist(first);
            long start = first.getId();
            session.doWork(connection -> {
                try (PreparedStatement insert = connection
                        .prepareStatement("insert into visit (id, blog_id, reader, visited_at) values (?, ?, ?, ?)")) {
                    for (int index = 1; index < visits.size(); index++) {
                        NewVisit visit = visits.get(index);
                        insert.setLong(1, start + index);
                        insert.setLong(2, visit.blogId());
                        insert.setString(3, visit.reader());
                        insert.setObject(4, visit.visitedAt());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            });
        });
    }

    private static Visit visit(NewVisit visit) {
        return new Visit(visit.blogId(), visit.reader(), visit.visitedAt());
    }
}
