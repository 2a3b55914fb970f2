// Caught by Exercise4BestEntriesTest.shows_every_entry_exactly_once: "yours skips them"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        Condition next;
        if (last == null) {
            next = DSL.noCondition();
        } else if (last.rating() == null) {
            next = ENTRY.RATING.isNull().and(ENTRY.ID.gt(last.id()));
        } else if (last.rating() == 0) {
            next = ENTRY.RATING.isNull();
        } else {
            next = ENTRY.RATING.lt(last.rating())
                    .or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id())))
                    .or(ENTRY.RATING.isNull());
        }
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(next)
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
