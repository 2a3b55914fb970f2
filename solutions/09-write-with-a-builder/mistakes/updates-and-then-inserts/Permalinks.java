// Caught by Exercise2PermalinksTest.bears_that_somebody_adds_the_slug_meanwhile: "another writer added the slug between statement 1 (update) and statement 2 (insert)"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        int found = ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute();
        if (found == 0) {
            ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
        }
    }
}
