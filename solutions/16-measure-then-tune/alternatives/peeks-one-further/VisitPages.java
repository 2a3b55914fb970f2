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
        List<VisitLine> found = ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER).from(VISIT).where(VISIT.ID.gt(lastId)).orderBy(VISIT.ID)
                .limit(size + 1).fetch(Records.mapping(VisitLine::new));
        return found.size() > size ? List.copyOf(found.subList(0, size)) : found;
    }
}
