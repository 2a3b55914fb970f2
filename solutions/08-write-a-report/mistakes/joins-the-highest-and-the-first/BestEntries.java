// Caught by Exercise2BestEntriesTest.takes_the_first_written_if_two_are_rated_alike: "max, min and rank keep ties"
package threeways.writeareport;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.Table;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        Table<?> top = select(ENTRY.BLOG_ID, max(ENTRY.RATING).as("rating")).from(ENTRY).groupBy(ENTRY.BLOG_ID).asTable("top");
        Table<?> since = select(ENTRY.BLOG_ID, ENTRY.RATING, min(ENTRY.WRITTEN_ON).as("written_on")).from(ENTRY)
                .groupBy(ENTRY.BLOG_ID, ENTRY.RATING).asTable("since");
        Field<Integer> place = rank().over(orderBy(ENTRY.RATING.desc())).as("place");
        return ctx.select(place, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .join(top).on(top.field(ENTRY.BLOG_ID).eq(ENTRY.BLOG_ID)).and(top.field("rating", Integer.class).eq(ENTRY.RATING))
                .join(since).on(since.field(ENTRY.BLOG_ID).eq(ENTRY.BLOG_ID)).and(since.field(ENTRY.RATING).eq(ENTRY.RATING))
                .and(since.field("written_on", LocalDate.class).eq(ENTRY.WRITTEN_ON))
                .orderBy(place, ENTRY.BLOG_ID);
    }
}
