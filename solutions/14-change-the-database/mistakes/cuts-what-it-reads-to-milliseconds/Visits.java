// Caught by Exercise4VisitsTest.reads_what_a_clock_in_utc_shows: "without cutting or rounding"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.VISIT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
        return ctx.select(VISIT.VISITED_AT).from(VISIT).where(VISIT.BLOG_ID.eq(blogId)).orderBy(VISIT.VISITED_AT)
                .fetch(row -> row.value1().toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }
}
