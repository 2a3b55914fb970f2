// Caught by Exercise4BestEntriesTest.goes_on_from_the_rated_to_the_unrated: "came with -1"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        Field<Integer> stars = coalesce(ENTRY.RATING, inline(-1)).as("stars");
        var sorted = ctx.select(ENTRY.ID, ENTRY.HEADLINE, stars).from(ENTRY)
                .where(last == null
                        ? noCondition()
                        : coalesce(ENTRY.RATING, inline(-1)).lt(last.rating() == null ? -1 : last.rating())
                                .or(coalesce(ENTRY.RATING, inline(-1)).eq(last.rating() == null ? -1 : last.rating())
                                        .and(ENTRY.ID.gt(last.id()))));
        return sorted.orderBy(stars.desc(), ENTRY.ID).limit(size).fetch(mapping(RatedEntry::new));
    }
}
