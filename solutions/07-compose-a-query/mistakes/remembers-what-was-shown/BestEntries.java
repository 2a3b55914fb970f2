// Caught by Exercise4BestEntriesTest.goes_on_from_the_rated_to_the_unrated: "doesn't come after it"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    private final Set<Long> shown = new LinkedHashSet<>();

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        if (last == null) {
            shown.clear();
        } else {
            shown.add(last.id());
        }
        List<RatedEntry> page = ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .where(shown.isEmpty() ? noCondition() : ENTRY.ID.notIn(shown))
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID.asc()).limit(size).fetch(mapping(RatedEntry::new));
        page.forEach(entry -> shown.add(entry.id()));
        return page;
    }
}
