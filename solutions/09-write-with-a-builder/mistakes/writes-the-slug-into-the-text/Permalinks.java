// Caught by Exercise2PermalinksTest.binds_the_slug: "stands in the text of the SQL. Bind it"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .values(inline(slug), val(blogId))
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
