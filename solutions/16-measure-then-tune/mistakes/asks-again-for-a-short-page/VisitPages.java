// Caught by Exercise1VisitPagesTest.agrees_with_a_reference_on_a_large_archive: "even for a page that comes out empty or short"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<VisitLine> after(long lastId, int size) {
        List<VisitLine> lines = ask(lastId, size);
        if (!lines.isEmpty() && lines.size() < size) {
            lines = new ArrayList<>(lines);
            lines.addAll(ask(lines.get(lines.size() - 1).id(), size - lines.size()));
        }
        return lines;
    }

    private List<VisitLine> ask(long lastId, int size) {
        return ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER)
                .from(VISIT)
                .where(VISIT.ID.gt(lastId))
                .orderBy(VISIT.ID)
                .limit(size)
                .fetch(Records.mapping(VisitLine::new));
    }
}
