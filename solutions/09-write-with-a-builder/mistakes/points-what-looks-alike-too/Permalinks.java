// Caught by Exercise2PermalinksTest.takes_each_slug_letter_by_letter: "compare it with ="
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.update(PERMALINK)
                .set(PERMALINK.BLOG_ID, blogId)
                .where(PERMALINK.SLUG.like(slug))
                .execute();
        ctx.insertInto(PERMALINK)
                .set(PERMALINK.SLUG, slug)
                .set(PERMALINK.BLOG_ID, blogId)
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
