// Caught by Exercise2BestEntriesTest.puts_the_best_first_and_the_unrated_last: "Sort them by id upwards"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .orderBy((bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc()).nullsLast(), ENTRY.HEADLINE).limit(most)
                .fetch(Records.mapping(RatedLine::new));
    }
}
