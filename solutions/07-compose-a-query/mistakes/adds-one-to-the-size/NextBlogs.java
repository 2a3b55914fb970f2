// Caught by Exercise3NextBlogsTest.ends: "size + 1 is negative then"
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
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        List<Hit> rows = (last == null ? sorted.limit(size + 1) : sorted.seek(last.pubDate(), last.id()).limit(size + 1))
                .fetch(mapping(Hit::new));
        return rows.size() > size ? rows.subList(0, size) : rows;
    }
}
