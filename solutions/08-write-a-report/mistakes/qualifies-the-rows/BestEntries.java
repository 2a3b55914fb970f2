// Caught by Exercise2BestEntriesTest.is_a_query_for_postgresql_too: "H2 knows that clause"
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
        var best = select(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(ENTRY.RATING.isNotNull())
                .qualify(rowNumber().over(partitionBy(ENTRY.BLOG_ID).orderBy(ENTRY.RATING.desc(), ENTRY.WRITTEN_ON, ENTRY.ID)).eq(1))
                .asTable("best");
        Field<Integer> rating = best.field(ENTRY.RATING);
        Field<Integer> place = rank().over(orderBy(rating.desc())).as("place");
        return ctx.select(place, best.field(ENTRY.BLOG_ID), best.field(ENTRY.HEADLINE), rating).from(best)
                .orderBy(place, best.field(ENTRY.BLOG_ID));
    }
}
