// Caught by Exercise2PermalinksTest.asks_the_database_each_time: "remember slugs in the object"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;
    private final Map<String, Long> known = new HashMap<>();

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        if (Long.valueOf(blogId).equals(known.put(slug, blogId))) {
            return;
        }
        ctx.insertInto(PERMALINK)
                .set(PERMALINK.SLUG, slug)
                .set(PERMALINK.BLOG_ID, blogId)
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
