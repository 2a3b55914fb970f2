// Caught by Exercise1VisitPagesTest.costs_the_same_far_behind_on_h2: "one in Java stops the database too late"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.util.List;
import org.jooq.DSLContext;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<VisitLine> after(long lastId, int size) {
        try (var rows = ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER)
                .from(VISIT)
                .where(VISIT.ID.gt(lastId))
                .orderBy(VISIT.ID)
                .fetchSize(size)
                .fetchStream()) {
            return rows.limit(size).map(row -> new VisitLine(row.value1(), row.value2(), row.value3())).toList();
        }
    }
}
