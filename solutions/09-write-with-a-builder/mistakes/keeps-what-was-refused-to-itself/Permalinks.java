// Caught by Exercise2PermalinksTest.throws_for_a_blog_that_does_not_exist: "There is no blog 99"
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
        try {
            ctx.insertInto(PERMALINK)
                    .set(PERMALINK.SLUG, slug)
                    .set(PERMALINK.BLOG_ID, blogId)
                    .onConflict(PERMALINK.SLUG)
                    .doUpdate()
                    .set(PERMALINK.BLOG_ID, blogId)
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // somebody else has stored it
        }
    }
}
