package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
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
                .where(last == null
                        ? noCondition()
                        : not(BLOG.PUB_DATE.gt(last.pubDate()).or(BLOG.PUB_DATE.eq(last.pubDate()).and(BLOG.ID.ge(last.id())))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
