package threeways.ownthetransaction;

import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;

/** What hangs on a blog: its entries and its permalinks. */
public class Belongings {

    private final DSLContext ctx;

    public Belongings(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Moves all entries, and returns how many there were. */
    public int moveEntries(long from, long into) {
        return ctx.update(ENTRY).set(ENTRY.BLOG_ID, into).where(ENTRY.BLOG_ID.eq(from)).execute();
    }

    /** Moves all permalinks, and returns how many there were. */
    public int movePermalinks(long from, long into) {
        return ctx.update(PERMALINK).set(PERMALINK.BLOG_ID, into).where(PERMALINK.BLOG_ID.eq(from)).execute();
    }
}
