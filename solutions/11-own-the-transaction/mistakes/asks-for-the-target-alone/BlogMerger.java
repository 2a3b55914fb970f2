// Caught by Exercise2BlogMergerTest.refuses_a_blog_that_does_not_exist: "ask whether both blogs exist"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import org.jooq.DSLContext;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int merge(long from, long into) {
        return ctx.transactionResult(tx -> {
            if (!tx.dsl().fetchExists(BLOG, BLOG.ID.eq(into))) {
                throw new IllegalArgumentException("There is no blog " + into);
            }
            if (from == into) {
                return 0;
            }
            Belongings belongings = new Belongings(tx.dsl());
            int moved = belongings.moveEntries(from, into);
            belongings.movePermalinks(from, into);
            tx.dsl().deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
            return moved;
        });
    }
}
