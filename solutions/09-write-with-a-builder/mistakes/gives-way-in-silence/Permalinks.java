// Caught by Exercise2PermalinksTest.succeeds_when_another_writer_adds_the_slug_first: "Insert or update in one statement, which leaves no gap"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        try {
            if (ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute() == 0) {
                ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
            }
        } catch (DataAccessException somebodyElseDidIt) {
            System.getLogger("permalinks").log(System.Logger.Level.DEBUG, somebodyElseDidIt.getMessage());
        }
    }
}
