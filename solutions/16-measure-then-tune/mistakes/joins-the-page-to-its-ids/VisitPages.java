// Caught by Exercise1VisitPagesTest.costs_the_same_far_behind_on_h2: "without joining the table to itself"
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
        var page = DSL.select(VISIT.ID).from(VISIT).where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID).limit(size).asTable("page");
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER)
                .from(page)
                .join(VISIT).on(VISIT.ID.eq(page.field(VISIT.ID)))
                .orderBy(VISIT.ID)
                .fetch(row -> new VisitLine(row.value1(), row.value2(), row.value3()));
    }
}
