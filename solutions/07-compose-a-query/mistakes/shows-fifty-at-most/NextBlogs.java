// Caught by Exercise3NextBlogsTest.shows_every_blog_of_a_large_archive_exactly_once: "stops there"
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
        var sorted = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        int limit = Math.min(size, 50);
        return last == null
                ? sorted.limit(limit).fetch(mapping(Hit::new))
                : sorted.seek(last.pubDate(), last.id()).limit(limit).fetch(mapping(Hit::new));
    }
}
