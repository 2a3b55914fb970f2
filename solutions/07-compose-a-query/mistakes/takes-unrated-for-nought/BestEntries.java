// Caught by Exercise4BestEntriesTest.goes_on_from_the_rated_to_the_unrated: "null isn't 0"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
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
                .orderBy(coalesce(ENTRY.RATING, inline(0)).desc(), ENTRY.ID);
        return (last == null ? sorted.limit(size) : sorted.seek(last.rating() == null ? 0 : last.rating(), last.id()).limit(size))
                .fetch(mapping(RatedEntry::new));
    }
}
