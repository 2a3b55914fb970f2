// Caught by Exercise2PermalinksTest.points_an_existing_slug_elsewhere_and_keeps_its_id: "Name the unique column in onConflict"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId)
                .onConflict(PERMALINK.ID)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
