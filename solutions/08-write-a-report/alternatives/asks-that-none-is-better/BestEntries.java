package threeways.writeareport;

import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.selectOne;
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
        threeways.blog.db.tables.Entry other = ENTRY.as("other");
        Field<Integer> place = rank().over(orderBy(ENTRY.RATING.desc())).as("place");
        return ctx.select(place, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(ENTRY.RATING.isNotNull()).andNotExists(selectOne().from(other).where(other.BLOG_ID.eq(ENTRY.BLOG_ID))
                        .and(other.RATING.gt(ENTRY.RATING)
                                .or(other.RATING.eq(ENTRY.RATING).and(other.WRITTEN_ON.lt(ENTRY.WRITTEN_ON)))
                                .or(other.RATING.eq(ENTRY.RATING).and(other.WRITTEN_ON.eq(ENTRY.WRITTEN_ON)).and(other.ID.lt(ENTRY.ID)))))
                .orderBy(place, ENTRY.BLOG_ID);
    }
}
