// Caught by Exercise2PermalinksTest.succeeds_while_other_writers_come_again_and_again: "try until one attempt succeeds"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        for (int attempt = 0; attempt < 25; attempt++) {
            if (ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute() == 1 || ctx
                    .insertInto(PERMALINK).set(PERMALINK.SLUG, slug).set(PERMALINK.BLOG_ID, blogId).onConflictDoNothing().execute() == 1) {
                return;
            }
        }
        throw new IllegalStateException(slug + " is too busy");
    }
}
