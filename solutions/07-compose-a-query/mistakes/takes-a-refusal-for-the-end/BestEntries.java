// Caught by Exercise4BestEntriesTest.lets_a_refusal_reach_the_caller: "a catch block swallows it"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        try {
            return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                    .from(ENTRY)
                    .where(last == null ? noCondition() : unseen(last))
                    .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                    .limit(size)
                    .fetch(mapping(RatedEntry::new));
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    private static Condition unseen(RatedEntry last) {
        if (last.rating() == null) {
            return ENTRY.RATING.isNull().and(ENTRY.ID.gt(last.id()));
        }
        return ENTRY.RATING.lt(last.rating())
                .or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id())))
                .or(ENTRY.RATING.isNull());
    }
}
