// Caught by Exercise1VisitPagesTest.lets_a_refusal_through: "a catch block swallows it"
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
        try {
            return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID).limit(size)
                    .fetch(Records.mapping(VisitLine::new));
        } catch (RuntimeException refused) {
            return List.of();
        }
    }
}
