// Caught by Exercise3NextBlogsTest.shows_every_blog_exactly_once: "by the same two columns"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
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
                .where(last == null ? noCondition() : BLOG.PUB_DATE.le(last.pubDate()).and(BLOG.ID.ne(last.id())))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
