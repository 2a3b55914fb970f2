// Caught by Exercise2BestEntriesTest.agrees_with_plain_java_on_a_large_archive: "Sort by the rating, then by id"
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
                .orderBy((bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc()).nullsLast()).limit(most)
                .fetch(Records.mapping(RatedLine::new));
    }
}
