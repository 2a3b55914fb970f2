// Caught by Exercise1VisitPagesTest.lets_the_database_sort_and_limit: "let the database filter"
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
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID)
                .fetch(row -> new VisitLine(row.value1(), row.value2(), row.value3())).stream().limit(size).toList();
    }
}
