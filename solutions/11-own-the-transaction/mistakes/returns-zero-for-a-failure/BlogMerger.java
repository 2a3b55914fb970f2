// Caught by Exercise2BlogMergerTest.undoes_everything_if_a_later_statement_fails: "a catch block swallows the exception"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import org.jooq.DSLContext;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int merge(long from, long into) {
        try {
            return ctx.transactionResult(tx -> {
                exist(tx.dsl(), from, into);
                if (from == into) {
                    return 0;
                }
                Belongings belongings = new Belongings(tx.dsl());
                int moved = belongings.moveEntries(from, into);
                belongings.movePermalinks(from, into);
                tx.dsl().deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
                return moved;
            });
        } catch (RuntimeException failed) {
            return 0;
        }
    }

    private static void exist(DSLContext ctx, long from, long into) {
        if (!ctx.fetchExists(BLOG, BLOG.ID.eq(from)) || !ctx.fetchExists(BLOG, BLOG.ID.eq(into))) {
            throw new IllegalArgumentException("There are no two blogs " + from + " and " + into);
        }
    }
}
