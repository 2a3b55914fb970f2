// Caught by Exercise2BestEntriesTest.takes_the_first_written_if_two_are_rated_alike: "Two rows mean"
package threeways.writeareport;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.ResultQuery;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        Field<Integer> most = max(ENTRY.RATING).as("most");
        var top = select(ENTRY.BLOG_ID, most).from(ENTRY).groupBy(ENTRY.BLOG_ID).asTable("top");
        Field<Integer> place = rank().over(orderBy(ENTRY.RATING.desc())).as("place");
        return ctx.select(place, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY).join(top).on(top.field(ENTRY.BLOG_ID).eq(ENTRY.BLOG_ID), top.field(most).eq(ENTRY.RATING))
                .orderBy(place, ENTRY.BLOG_ID);
    }
}
