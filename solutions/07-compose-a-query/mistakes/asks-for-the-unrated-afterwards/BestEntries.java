// Caught by Exercise4BestEntriesTest.shows_every_entry_of_a_large_archive_exactly_once: "ask for the rated and the unrated together"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        List<RatedEntry> found = new ArrayList<>();
        if (last == null || last.rating() != null) {
            found.addAll(ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(ENTRY.RATING.isNotNull()).and(beyond(last))
                    .orderBy(ENTRY.RATING.desc(), ENTRY.ID).limit(size)
                    .fetch(mapping(RatedEntry::new)));
        }
        if (found.size() < size) {
            Condition behind = last != null && last.rating() == null ? ENTRY.ID.gt(last.id()) : noCondition();
            found.addAll(ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(ENTRY.RATING.isNull()).and(behind)
                    .orderBy(ENTRY.ID).limit(size - found.size())
                    .fetch(mapping(RatedEntry::new)));
        }
        return found;
    }

    private static Condition beyond(RatedEntry last) {
        if (last == null) {
            return noCondition();
        }
        if (last.rating() == null) {
            return ENTRY.RATING.isNull().and(ENTRY.ID.gt(last.id()));
        }
        return ENTRY.RATING.lt(last.rating()).or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id()))).or(ENTRY.RATING.isNull());
    }
}
