// Caught by Exercise2BestEntriesTest.puts_the_worst_first_and_the_unrated_last: "in both directions of bestFirst"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SortField;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        List<SortField<?>> order = bestFirst
                ? List.of(ENTRY.RATING.desc().nullsLast(), ENTRY.ID.asc())
                : List.of(ENTRY.RATING.asc().nullsLast(), ENTRY.ID.desc());
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .orderBy(order)
                .limit(most)
                .fetch(row -> new RatedLine(row.value1(), row.value2(), row.value3()));
    }
}
