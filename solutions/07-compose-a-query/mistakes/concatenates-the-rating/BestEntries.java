// Caught by Exercise4BestEntriesTest.asks_once_and_reads_one_page: "4 stands in the text of the SQL. Bind it"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        Condition c = noCondition();
        if (last != null && last.rating() != null) {
            c = ENTRY.RATING.lt(inline(last.rating())).or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id())))
                    .or(ENTRY.RATING.isNull());
        } else if (last != null) {
            c = ENTRY.RATING.isNull().and(ENTRY.ID.gt(last.id()));
        }
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(c).orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                .limit(size).fetch(mapping(RatedEntry::new));
    }
}
