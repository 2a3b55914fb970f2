// Caught by Exercise5TaggedBlogsTest.lists_and_counts_a_tagged_blog_once: "a join repeats the blog"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultPage page(String tag, int page, int size) {
        if (tag == null) {
            return all(page, size);
        }
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .leftJoin(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(page * size)
                .fetch(mapping(Hit::new));
        return new ResultPage(hits, ctx.fetchCount(BLOG, tagged(tag)));
    }

    private ResultPage all(int page, int size) {
        return new ResultPage(ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(page * size)
                .fetch(mapping(Hit::new)), ctx.fetchCount(BLOG));
    }

    private static Condition tagged(String tag) {
        return BLOG.ID.in(select(ENTRY.BLOG_ID)
                .from(ENTRY)
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag)));
    }
}
