// Caught by Exercise2PermalinksTest.succeeds_while_other_writers_come_again_and_again: "try until one attempt succeeds"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        for (int attempt = 1;; attempt++) {
            if (ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute() > 0) {
                return;
            }
            try {
                ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
                return;
            } catch (IntegrityConstraintViolationException addedMeanwhile) {
                if (attempt == 3) {
                    throw addedMeanwhile;
                }
            }
        }
    }
}
