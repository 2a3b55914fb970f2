// Caught by Exercise4BestEntriesTest.goes_on_from_the_rated_to_the_unrated: "or rating is null"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(last == null ? noCondition() : unseen(last))
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }

    private static Condition unseen(RatedEntry last) {
        if (last.rating() == null) {
            return ENTRY.RATING.isNull().and(ENTRY.ID.gt(last.id()));
        }
        return ENTRY.RATING.lt(last.rating())
                .or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id())));
    }
}
