// Caught by Exercise2BlogMergerTest.undoes_everything_if_a_later_statement_fails: "or tries again"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class BlogMerger {

    private final DSLContext ctx;
    private final Belongings belongings;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
        this.belongings = new Belongings(ctx);
    }

    public int merge(long from, long into) {
        try {
            return once(from, into);
        } catch (DataAccessException first) {
            return once(from, into);
        }
    }

    private int once(long from, long into) {
        return ctx.transactionResult(tx -> {
            DSLContext dsl = tx.dsl();
            dsl.fetchSingle(BLOG, BLOG.ID.eq(from));
            dsl.fetchSingle(BLOG, BLOG.ID.eq(into));
            if (from == into) {
                return 0;
            }
            Belongings inside = new Belongings(dsl);
            int moved = inside.moveEntries(from, into);
            inside.movePermalinks(from, into);
            dsl.deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
            return moved;
        });
    }
}
