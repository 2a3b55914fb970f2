package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;

/** The button "more" below the list: it asks for what comes after the last blog that the visitor has seen. */
public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns the next blogs, the newest first, and of two blogs with the same date the one with the higher id first:
     * at most {@code size} of them, which is at least 1. After the last blog the list is empty.
     *
     * <p>
     * Other writers publish, change and delete blogs between two calls, and may have changed or deleted {@code last}.
     * Nevertheless a visitor who goes on from page to page sees each blog that was there unchanged all the time exactly
     * once.
     *
     * <p>
     * One statement is sent, and at most {@code size + 1} rows come back. The values of {@code last} are bound.
     *
     * @param last
     *            the last blog of the page before, as it was shown; null for the first page
     */
    public List<Hit> after(Hit last, int size) {
        var sorted = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        return (last == null ? sorted.limit(size) : sorted.seek(last.pubDate(), last.id()).limit(size))
                .fetch(mapping(Hit::new));
    }
}
