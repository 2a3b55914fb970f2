// Caught by Exercise2BlogMergerTest.takes_part_in_the_transaction_of_its_caller: "sets a savepoint"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import org.jooq.DSLContext;

public class BlogMerger {

    private final DSLContext ctx;
    private final Belongings belongings;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
        this.belongings = new Belongings(ctx);
    }

    public int merge(long from, long into) {
        boolean begun = ctx.connectionResult(connection -> !connection.getAutoCommit());
        if (begun) {
            return work(ctx, belongings, from, into);
        }
        return ctx.transactionResult(tx -> work(tx.dsl(), new Belongings(tx.dsl()), from, into));
    }

    private static int work(DSLContext dsl, Belongings belongings, long from, long into) {
        if (!dsl.fetchExists(BLOG, BLOG.ID.eq(from)) || !dsl.fetchExists(BLOG, BLOG.ID.eq(into))) {
            throw new IllegalArgumentException("Both blogs must exist");
        }
        if (from == into) {
            return 0;
        }
        int moved = belongings.moveEntries(from, into);
        belongings.movePermalinks(from, into);
        dsl.deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
        return moved;
    }
}
