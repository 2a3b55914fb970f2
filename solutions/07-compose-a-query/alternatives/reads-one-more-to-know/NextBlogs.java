package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(last == null ? noCondition() : row(BLOG.PUB_DATE, BLOG.ID).lt(last.pubDate(), last.id()))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size + 1L)
                .fetch(mapping(Hit::new))
                .stream()
                .limit(size)
                .toList();
    }
}
