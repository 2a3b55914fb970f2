package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedEntry> after(RatedEntry last, int size) {
        Field<Integer> unrated = when(ENTRY.RATING.isNull(), inline(1)).otherwise(inline(0));
        Field<Integer> rating = coalesce(ENTRY.RATING, inline(0));
        var sorted = ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .orderBy(unrated, rating.desc(), ENTRY.ID);
        boolean none = last != null && last.rating() == null;
        return (last == null ? sorted.limit(size) : sorted.seek(none ? 1 : 0, none ? 0 : last.rating(), last.id()).limit(size))
                .fetch(mapping(RatedEntry::new));
    }
}
