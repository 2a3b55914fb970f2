package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** "Page 2 of 14": a numbered page of the list, and the number of blogs on all pages. */
public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns a page of the blogs that have at least one entry with the tag of exactly this name, and their total. The
     * newest comes first, and of two blogs with the same date the one with the higher id. Each blog is listed once and
     * counted once.
     *
     * <p>
     * At most two statements are sent, and at most one row comes back beside those of the page.
     *
     * @param tag
     *            the name of a tag; null for all blogs
     * @param page
     *            the number of the page, from 0. Behind the last page there are no hits, and the total is the same as
     *            on every page.
     * @param size
     *            how many blogs are on a page, at least 1
     */
    public ResultPage page(String tag, int page, int size) {
        Condition wanted = tag == null ? noCondition() : tagged(tag);
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset((long) page * size)
                .fetch(mapping(Hit::new));
        return new ResultPage(hits, ctx.fetchCount(BLOG, wanted));
    }

    private static Condition tagged(String tag) {
        return BLOG.ID.in(select(ENTRY.BLOG_ID)
                .from(ENTRY)
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag)));
    }
}
