// Caught by Exercise3NextBlogsTest.begins_with_the_newest: "seek(null, null) finds nothing"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
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
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .seek(last == null ? null : last.pubDate(), last == null ? null : last.id())
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
