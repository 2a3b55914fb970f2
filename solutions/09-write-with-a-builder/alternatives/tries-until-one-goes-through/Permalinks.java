package threeways.writewithabuilder;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        while (true) {
            if (ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute() > 0) {
                return;
            }
            try {
                ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
                return;
            } catch (IntegrityConstraintViolationException refused) {
                // the slug may be gone again by now; a blog that isn't there won't come
                if (!ctx.fetchExists(BLOG, BLOG.ID.eq(blogId))) {
                    throw refused;
                }
            }
        }
    }
}
