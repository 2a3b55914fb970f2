// Caught by Exercise2BestEntriesTest.does_so_whichever_way_h2_is_set: "no number in place of null"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .orderBy(bestFirst ? DSL.coalesce(ENTRY.RATING, -1).desc() : DSL.coalesce(ENTRY.RATING, 1000).asc(), ENTRY.ID).limit(most)
                .fetch(Records.mapping(RatedLine::new));
    }
}
