package threeways.writeareport;

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
        var best = select(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING, ENTRY.WRITTEN_ON, ENTRY.ID).distinctOn(ENTRY.BLOG_ID)
                .from(ENTRY).where(ENTRY.RATING.isNotNull())
                .orderBy(ENTRY.BLOG_ID, ENTRY.RATING.desc(), ENTRY.WRITTEN_ON, ENTRY.ID).asTable("best");
        Field<Integer> place = rank().over(orderBy(best.field(ENTRY.RATING).desc())).as("place");
        return ctx.select(place, best.field(ENTRY.BLOG_ID), best.field(ENTRY.HEADLINE), best.field(ENTRY.RATING))
                .from(best).orderBy(place, best.field(ENTRY.BLOG_ID));
    }
}
