package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(last == null
                        ? noCondition()
                        : row(val(last.rating() == null ? -1 : last.rating()), ENTRY.ID)
                                .gt(row(coalesce(ENTRY.RATING, inline(-1)), val(last.id()))))
                .orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID)
                .limit(size)
                .fetch(mapping(RatedEntry::new));
    }
}
