// Caught by Exercise4VisitsTest.stores_what_a_clock_in_utc_shows: "Leave it, even for a moment"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.VISIT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
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
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            sessionFactory
                    .inTransaction(session -> session.persist(new Visit(blogId, LocalDateTime.ofInstant(at, ZoneId.systemDefault()))));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    public List<Instant> of(long blogId) {
        return ctx.select(VISIT.VISITED_AT).from(VISIT).where(VISIT.BLOG_ID.eq(blogId)).orderBy(VISIT.VISITED_AT)
                .fetch(row -> row.value1().toInstant(ZoneOffset.UTC));
    }
}
