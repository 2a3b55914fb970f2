// Caught by Exercise2PermalinksTest.asks_the_database_each_time: "remember slugs in the object"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;
    private final Set<String> known = new HashSet<>();

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        if (!known.add(slug)) {
            ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute();
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
