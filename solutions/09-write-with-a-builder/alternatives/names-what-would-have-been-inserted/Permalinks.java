package threeways.writewithabuilder;

import static org.jooq.impl.DSL.excluded;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId)
                .onConflict(PERMALINK.SLUG)
                .doUpdate()
                .set(PERMALINK.BLOG_ID, excluded(PERMALINK.BLOG_ID))
                .execute();
    }
}
