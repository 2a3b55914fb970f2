// Caught by Exercise4VisitsTest.keeps_every_visit: "convert it with LocalDateTime.ofInstant"
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
        long millis = at.toEpochMilli();
        LocalDateTime clock = LocalDateTime.ofEpochSecond(millis / 1000, (int) (millis % 1000) * 1_000_000, ZoneOffset.UTC);
        sessionFactory.inTransaction(session -> session.persist(new Visit(blogId, clock)));
    }

    public List<Instant> of(long blogId) {
        return ctx.select(VISIT.VISITED_AT)
                .from(VISIT)
                .where(VISIT.BLOG_ID.eq(blogId))
                .orderBy(VISIT.VISITED_AT)
                .fetch(row -> row.value1().toInstant(ZoneOffset.UTC));
    }
}
