// Caught by Exercise1VisitPagesTest.costs_the_same_far_behind_on_h2: "The database looked at"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<VisitLine> after(long lastId, int size) {
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).orderBy(VISIT.ID).limit(DSL.val(size))
                .offset(DSL.field(DSL.selectCount().from(VISIT).where(VISIT.ID.le(lastId))).coerce(Integer.class))
                .fetch(row -> new VisitLine(row.value1(), row.value2(), row.value3()));
    }
}
