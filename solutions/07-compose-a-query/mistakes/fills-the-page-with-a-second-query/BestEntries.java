// Caught by Exercise4BestEntriesTest.asks_once_and_reads_one_page: "one is enough"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        List<RatedEntry> rated = last != null && last.rating() == null
                ? List.of()
                : page(last == null
                        ? ENTRY.RATING.isNotNull()
                        : ENTRY.RATING.lt(last.rating()).or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id()))), size);
        List<RatedEntry> page = new ArrayList<>(rated);
        page.addAll(page(ENTRY.RATING.isNull().and(last == null || last.rating() != null ? noCondition() : ENTRY.ID.gt(last.id())),
                size - rated.size()));
        return page;
    }

    private List<RatedEntry> page(Condition unseen, int size) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(unseen)
                .orderBy(ENTRY.RATING.desc(), ENTRY.ID)
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
