package threeways.measurethentune;

import java.util.List;
import org.jooq.DSLContext;

public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<VisitLine> after(long lastId, int size) {
        return ctx.fetch("select id, blog_id, reader from visit where id > ? order by id limit " + size, lastId)
                .map(row -> new VisitLine(row.get(0, Long.class), row.get(1, Long.class), row.get(2, String.class)));
    }
}
