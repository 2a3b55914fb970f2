// Caught by Exercise1VisitPagesTest.goes_through_all_visits_once: "a full page"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<VisitLine> after(long lastId, int size) {
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID)
                .limit(Math.min(size, 50)).fetch(Records.mapping(VisitLine::new));
    }
}
