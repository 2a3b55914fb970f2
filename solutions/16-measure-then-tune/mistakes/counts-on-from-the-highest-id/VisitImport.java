// Caught by Exercise3VisitImportTest.takes_its_ids_from_the_sequence: "must come from visit_seq"
package threeways.measurethentune;

import java.util.Collections;
import java.util.List;
import org.hibernate.SessionFactory;

public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public void addAll(List<NewVisit> visits) {
        sessionFactory.inTransaction(session -> {
            long last = session.createSelectionQuery("select coalesce(max(id), 0) from Visit", Long.class).getSingleResult();
            for (int from = 0; from < visits.size(); from += 100) {
                StringBuilder sql = new StringBuilder("insert into visit (id, blog_id, reader, visited_at) values ");
                List<NewVisit> some = visits.subList(from, Math.min(from + 100, visits.size()));
                sql.append(String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)")));
                var insert = session.createNativeMutationQuery(sql.toString());
                int at = 1;
                for (NewVisit visit : some) {
                    insert.setParameter(at++, ++last).setParameter(at++, visit.blogId()).setParameter(at++, visit.reader(), String.class)
                            .setParameter(at++, visit.visitedAt());
                }
                insert.executeUpdate();
            }
        });
    }
}
