// Caught by Exercise2BlogMergerTest.takes_part_in_the_transaction_of_its_caller: "committed by merge"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int merge(long from, long into) {
        return ctx.connectionResult(connection -> {
            connection.setAutoCommit(false);
            try {
                DSLContext inside = DSL.using(connection, ctx.dialect());
                exist(inside, from, into);
                int moved = 0;
                if (from != into) {
                    Belongings belongings = new Belongings(inside);
                    moved = belongings.moveEntries(from, into);
                    belongings.movePermalinks(from, into);
                    inside.deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
                }
                connection.commit();
                return moved;
            } catch (Throwable thrown) {
                connection.rollback();
                throw thrown;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static void exist(DSLContext ctx, long from, long into) {
        if (!ctx.fetchExists(BLOG, BLOG.ID.eq(from)) || !ctx.fetchExists(BLOG, BLOG.ID.eq(into))) {
            throw new IllegalArgumentException("There are no two blogs " + from + " and " + into);
        }
    }
}
