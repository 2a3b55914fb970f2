// Caught by Exercise4BestEntriesTest.knows_its_place_from_the_call_alone: "don't look the row up"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        if (last == null) {
            return page(noCondition(), size);
        }
        var seen = ENTRY.as("seen");
        Field<Integer> rating = field(select(coalesce(seen.RATING, inline(-1))).from(seen).where(seen.ID.eq(last.id())));
        Field<Integer> key = coalesce(ENTRY.RATING, inline(-1));
        return page(key.lt(rating).or(key.eq(rating).and(ENTRY.ID.gt(last.id()))), size);
    }

    private List<RatedEntry> page(Condition unseen, int size) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(unseen)
                .orderBy(coalesce(ENTRY.RATING, inline(-1)).desc(), ENTRY.ID)
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
