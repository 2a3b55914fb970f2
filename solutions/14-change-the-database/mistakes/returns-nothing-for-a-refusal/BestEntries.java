// Caught by Exercise2BestEntriesTest.passes_on_what_the_database_refuses: "a catch block swallows it"
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
        try {
            return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                    .orderBy((bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc()).nullsLast(), ENTRY.ID).limit(most)
                    .fetch(Records.mapping(RatedLine::new));
        } catch (RuntimeException refused) {
            return List.of();
        }
    }
}
