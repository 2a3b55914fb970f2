// Caught by Exercise5TaggedBlogsTest.has_no_hits_far_behind_the_last_page: "isn't an error"
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

public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultPage page(String tag, int page, int size) {
        Condition wanted = tag == null ? noCondition() : tagged(tag);
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(Math.multiplyExact(page, size))
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
