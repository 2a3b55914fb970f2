// Caught by Exercise2PermalinksTest.bears_that_somebody_comes_again_and_again: "Nothing says that they stay away from a third attempt"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The short names that lead to blogs: {@code /tides} leads to "Tide Tables". A slug stands in the table {@code permalink} once. */
public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Lets {@code slug} lead to the blog: adds the permalink, or points the one that is there elsewhere, and it keeps its id. Afterwards there is
     * one row for the slug, and it leads to {@code blogId}. Other writers are busy with the same slugs, and may add or remove this one between any
     * two statements of ours; that is no error, and changes nothing about the outcome.
     */
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
