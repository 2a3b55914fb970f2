// Caught by Exercise2BestEntriesTest.asks_once_and_lets_the_database_sort_and_cut: "2 statements were sent"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        List<RatedLine> lines = new ArrayList<>(ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .where(ENTRY.RATING.isNotNull()).orderBy(bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc(), ENTRY.ID).limit(most)
                .fetch(Records.mapping(RatedLine::new)));
        if (lines.size() < most) {
            lines.addAll(ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(ENTRY.RATING.isNull()).orderBy(ENTRY.ID)
                    .limit(most - lines.size()).fetch(Records.mapping(RatedLine::new)));
        }
        return lines;
    }
}
