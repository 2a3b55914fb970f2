// Caught by Exercise3NextBlogsTest.shows_every_blog_of_another_archive_exactly_once: "by the same two columns"
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
        var sorted = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return (last == null ? sorted.limit(size) : sorted.seek(last.pubDate(), last.title()).limit(size))
                .fetch(mapping(Hit::new));
    }
}
