// Caught by Exercise2PermalinksTest.succeeds_when_another_writer_removes_the_slug_first: "between statement 1 (select) and statement 2 (update)"
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
        for (int attempt = 1;; attempt++) {
            try {
                if (ctx.fetchExists(PERMALINK, PERMALINK.SLUG.eq(slug))) {
                    ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute();
                } else {
                    ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
                }
                return;
            } catch (DataAccessException refused) {
                if (attempt == 3) {
                    throw refused;
                }
            }
        }
    }
}
