// Caught by Exercise2BlogMergerTest.undoes_everything_if_a_later_statement_fails: "a lambda that returns commits"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int merge(long from, long into) {
        return ctx.transactionResult(tx -> {
            List<Long> found = tx.dsl().select(BLOG.ID).from(BLOG).where(BLOG.ID.in(from, into)).fetch(BLOG.ID);
            if (!found.contains(from) || !found.contains(into)) {
                throw new IllegalArgumentException("There are no two blogs " + from + " and " + into);
            }
            if (from == into) {
                return 0;
            }
            try {
                Belongings belongings = new Belongings(tx.dsl());
                int moved = belongings.moveEntries(from, into);
                belongings.movePermalinks(from, into);
                tx.dsl().deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
                return moved;
            } catch (DataAccessException refused) {
                return 0;
            }
        });
    }
}
