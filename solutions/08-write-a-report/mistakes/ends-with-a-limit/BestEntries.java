// Caught by Exercise2BestEntriesTest.agrees_with_plain_java_on_a_large_archive: "A limit ends the list"
package threeways.writeareport;

import static org.jooq.impl.DSL.name;
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
import org.jooq.Table;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        Field<Integer> turn = rowNumber()
                .over(partitionBy(ENTRY.BLOG_ID).orderBy(ENTRY.RATING.desc(), ENTRY.WRITTEN_ON, ENTRY.ID)).as("turn");
        Table<Record4<Long, String, Integer, Integer>> rated = select(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING, turn)
                .from(ENTRY).where(ENTRY.RATING.isNotNull()).asTable("rated");

        Field<Long> blog = rated.field(ENTRY.BLOG_ID);
        Field<Integer> rating = rated.field(ENTRY.RATING);
        Field<Integer> place = rank().over(orderBy(rating.desc())).as("place");
        return ctx.select(place, blog, rated.field(ENTRY.HEADLINE), rating)
                .from(rated)
                .where(rated.field(turn).eq(1))
                .orderBy(place, blog)
                .limit(1000);
    }
}
