// Caught by Exercise4BestEntriesTest.begins_with_the_best: "Add no condition for the first page"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
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
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                .seek(last == null ? null : last.rating(), last == null ? null : last.id())
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
