// Caught by Exercise1VisitPagesTest.goes_through_all_visits_once: "Ask the database at each call, behind the end, too"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    private Long end;

    public List<VisitLine> after(long lastId, int size) {
        if (end != null && lastId >= end) {
            return List.of();
        }
        List<VisitLine> page = ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT)
                .where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID).limit(size).fetch(Records.mapping(VisitLine::new));
        if (page.size() < size) {
            end = page.isEmpty() ? lastId : page.get(page.size() - 1).id();
        }
        return page;
    }
}
