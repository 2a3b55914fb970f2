// Caught by Exercise2PermalinksTest.throws_for_a_blog_that_does_not_exist: "The database refused nothing"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .select(select(val(slug), BLOG.ID).from(BLOG).where(BLOG.ID.eq(blogId)))
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
