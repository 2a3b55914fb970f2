// Caught by Exercise4BestEntriesTest.begins_with_the_best: "the one with the lower id"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(last == null
                        ? noCondition()
                        : last.rating() == null ? ENTRY.RATING.isNull() : ENTRY.RATING.lt(last.rating()).or(ENTRY.RATING.isNull()))
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.HEADLINE.asc())
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
