package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
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
        return ctx.transactionResultAsync(tx -> {
            List<Long> found = tx.dsl().select(BLOG.ID).from(BLOG).where(BLOG.ID.in(from, into)).fetch(BLOG.ID);
            if (!found.contains(from) || !found.contains(into)) {
                throw new IllegalArgumentException("no blog");
            }
            if (from == into) {
                return 0;
            }
            Belongings inside = new Belongings(tx.dsl());
            int moved = inside.moveEntries(from, into);
            inside.movePermalinks(from, into);
            tx.dsl().deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
            return moved;
        }).toCompletableFuture().join();
    }
}
