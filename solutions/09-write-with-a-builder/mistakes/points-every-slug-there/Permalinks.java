// Caught by Exercise2PermalinksTest.adds_a_new_slug: "Insert the slug if it is new"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
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
                .on(trueCondition())
                .whenMatchedThenUpdate()
                .set(PERMALINK.BLOG_ID, blogId)
                .whenNotMatchedThenInsert(PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .values(slug, blogId)
                .execute();
    }
}
