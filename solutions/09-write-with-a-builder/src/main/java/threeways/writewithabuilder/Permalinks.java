package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

/**
 * Stores slugs, the short names that lead to blogs: {@code tides} leads to "Tide Tables". In the table
 * {@code permalink} each slug is unique.
 */
public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Lets {@code slug} lead to the blog: inserts a permalink, or updates the one that exists, which keeps its id.
     * Afterwards there is one row for the slug, and it leads to {@code blogId}. Slugs are compared and stored letter by
     * letter, and a blog may have several. Other writers may add or remove the same slug between any two statements of
     * this method, again and again: that is not an error, and doesn't change the outcome. If there is no such blog, the
     * database's exception reaches the caller.
     *
     * @param slug
     *            the slug; callers see to it that it has at most 100 letters, as many as the column holds
     */
    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK)
                .set(PERMALINK.SLUG, slug)
                .set(PERMALINK.BLOG_ID, blogId)
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
