// Caught by Exercise2PermalinksTest.adds_a_new_slug: "a blog may have several"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.deleteFrom(PERMALINK)
                .where(PERMALINK.BLOG_ID.eq(blogId))
                .and(PERMALINK.SLUG.ne(slug))
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
