// Caught by Exercise4VisitsTest.keeps_every_visit: "Persist a Visit in a session"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.VISIT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class Visits {

    private final SessionFactory sessionFactory;
    private final DSLContext ctx;

    public Visits(SessionFactory sessionFactory, DSLContext ctx) {
        this.sessionFactory = sessionFactory;
        this.ctx = ctx;
    }

    public void add(long blogId, Instant at) {
        sessionFactory.inTransaction(session -> session
                .createNativeMutationQuery("insert into visit (id, blog_id, visited_at) values (:id, :blog, :at)")
                .setParameter("id", System.nanoTime()).setParameter("blog", blogId)
                .setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC)).executeUpdate());
    }

    public List<Instant> of(long blogId) {
        return ctx.select(VISIT.VISITED_AT).from(VISIT).where(VISIT.BLOG_ID.eq(blogId)).orderBy(VISIT.VISITED_AT)
                .fetch(row -> row.value1().toInstant(ZoneOffset.UTC));
    }
}
