package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import org.jooq.exception.NoDataFoundException;
import org.jooq.impl.DSL;
import threeways.blog.db.tables.records.BlogRecord;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int merge(long from, long into) {
        if (from == into && ctx.fetchExists(BLOG, BLOG.ID.eq(from))) {
            return 0;
        }
        return ctx.transactionResult(tx -> {
            DSLContext inside = DSL.using(tx);
            BlogRecord target = inside.fetchSingle(BLOG, BLOG.ID.eq(into));
            int moved = inside.update(ENTRY).set(ENTRY.BLOG_ID, target.getId()).where(ENTRY.BLOG_ID.eq(from)).execute();
            inside.update(PERMALINK).set(PERMALINK.BLOG_ID, target.getId()).where(PERMALINK.BLOG_ID.eq(from)).execute();
            if (inside.deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute() != 1) {
                throw new NoDataFoundException("There is no blog " + from);
            }
            return moved;
        });
    }
}
