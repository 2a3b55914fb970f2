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
                .orderBy(DSL.field("case when rating is null then 1 else 0 end"), bestFirst ? ENTRY.RATING.desc() : ENTRY.RATING.asc(),
                        ENTRY.ID)
                .limit(most)
                .fetch(Records.mapping(RatedLine::new));
    }
}
