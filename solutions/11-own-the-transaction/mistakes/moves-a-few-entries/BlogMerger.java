// Caught by Exercise2BlogMergerTest.moves_all_that_belongs_to_a_blog_of_a_large_archive: "left behind"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import java.util.List;
import org.jooq.DSLContext;

public class BlogMerger {

    private final DSLContext ctx;
    private final Belongings belongings;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
        this.belongings = new Belongings(ctx);
    }

    public int merge(long from, long into) {
        return ctx.transactionResult(tx -> {
            List<Long> found = tx.dsl().select(BLOG.ID).from(BLOG).where(BLOG.ID.in(from, into)).fetch(BLOG.ID);
            if (!found.contains(from) || !found.contains(into)) {
                throw new IllegalArgumentException("no blog");
            }
            if (from == into) {
                return 0;
            }
            Belongings inside = new Belongings(tx.dsl());
            int moved = tx.dsl().update(ENTRY).set(ENTRY.BLOG_ID, into).where(ENTRY.BLOG_ID.eq(from)).limit(5).execute();
            inside.movePermalinks(from, into);
            tx.dsl().deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
            return moved;
        });
    }
}
