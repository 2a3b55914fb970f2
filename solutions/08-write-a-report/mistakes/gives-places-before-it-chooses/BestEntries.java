// Caught by Exercise2BestEntriesTest.lets_equal_ratings_share_a_place: "after you have chosen the best"
package threeways.writeareport;

import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
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
        Field<Integer> turn = rowNumber().over(partitionBy(ENTRY.BLOG_ID).orderBy(ENTRY.RATING.desc(), ENTRY.WRITTEN_ON, ENTRY.ID))
                .as("turn");
        Field<Integer> place = rank().over(orderBy(ENTRY.RATING.desc())).as("place");
        var rated = select(place, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING, turn).from(ENTRY).where(ENTRY.RATING.isNotNull())
                .asTable("rated");
        return ctx.select(rated.field(place), rated.field(ENTRY.BLOG_ID), rated.field(ENTRY.HEADLINE), rated.field(ENTRY.RATING))
                .from(rated).where(rated.field(turn).eq(1))
                .orderBy(rated.field(place), rated.field(ENTRY.BLOG_ID));
    }
}
