// Caught by Exercise2PermalinksTest.throws_for_a_blog_that_does_not_exist: "IllegalArgumentException came"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        if (!ctx.fetchExists(BLOG, BLOG.ID.eq(blogId))) {
            throw new IllegalArgumentException("no blog " + blogId);
        }
        ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, slug).set(PERMALINK.BLOG_ID, blogId).onConflict(PERMALINK.SLUG).doUpdate()
                .set(PERMALINK.BLOG_ID, blogId).execute();
    }
}
