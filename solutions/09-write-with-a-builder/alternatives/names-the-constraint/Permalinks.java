// Not on sqlite: it knows constraints by their columns and not by their names
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import threeways.blog.db.Keys;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId)
                .onConflictOnConstraint(Keys.UK_PERMALINK_SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .execute();
    }
}
