// Caught by Exercise1VisitPagesTest.fills_a_page_whatever_the_gaps_are: "cast to an int"
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
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).where(VISIT.ID.gt((long) (int) lastId)).orderBy(VISIT.ID)
                .limit(size).fetch(Records.mapping(VisitLine::new));
    }
}
