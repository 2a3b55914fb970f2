// Not on sqlite: it has no merge
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.mergeInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .key(PERMALINK.SLUG)
                .values(slug, blogId)
                .execute();
    }
}
