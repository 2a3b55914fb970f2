// Caught by Exercise2PermalinksTest.bears_that_somebody_adds_the_slug_meanwhile: "a single statement has no such gap"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        synchronized (Permalinks.class) {
            if (ctx.fetchExists(PERMALINK, PERMALINK.SLUG.eq(slug))) {
                ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute();
            } else {
                ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
            }
        }
    }
}
