// Caught by Exercise4VisitsTest.keeps_every_visit: "Return all of them"
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
        sessionFactory.inTransaction(session -> session.persist(new Visit(blogId, LocalDateTime.ofInstant(at, ZoneOffset.UTC))));
    }

    public List<Instant> of(long blogId) {
        return ctx.select(VISIT.VISITED_AT).from(VISIT).where(VISIT.BLOG_ID.eq(blogId))
                .and(VISIT.VISITED_AT.le(LocalDateTime.now(ZoneOffset.UTC))).orderBy(VISIT.VISITED_AT)
                .fetch(row -> row.value1().toInstant(ZoneOffset.UTC));
    }
}
