// Caught by Exercise2BestEntriesTest.asks_once_and_lets_the_database_sort_and_cut: "A rank keeps both"
package threeways.changethedatabase;

import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        Field<Integer> place = rank().over(orderBy((bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc()).nullsLast())).as("place");
        var ranked = select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING, place).from(ENTRY).asTable("ranked");
        return ctx.select(ranked.field(ENTRY.ID), ranked.field(ENTRY.HEADLINE), ranked.field(ENTRY.RATING)).from(ranked)
                .where(ranked.field(place).le(most)).orderBy(ranked.field(place), ranked.field(ENTRY.ID))
                .fetch(Records.mapping(RatedLine::new));
    }
}
