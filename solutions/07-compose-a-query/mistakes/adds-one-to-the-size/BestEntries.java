// Caught by Exercise4BestEntriesTest.goes_on_among_the_unrated: "size + 1 is negative then"
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
        var sorted = ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID);
        List<RatedEntry> rows = (last == null ? sorted.limit(size + 1) : sorted.seek(last.rating(), last.id()).limit(size + 1))
                .fetch(mapping(RatedEntry::new));
        return rows.size() > size ? rows.subList(0, size) : rows;
    }
}
