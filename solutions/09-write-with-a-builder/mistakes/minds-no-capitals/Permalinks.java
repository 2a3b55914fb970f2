// Caught by Exercise2PermalinksTest.takes_each_slug_letter_by_letter: "compare it with ="
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.mergeInto(PERMALINK)
                .using(selectOne())
                .on(lower(PERMALINK.SLUG).eq(slug.toLowerCase()))
                .whenMatchedThenUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .whenNotMatchedThenInsert(PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .values(slug, blogId)
                .execute();
    }
}
