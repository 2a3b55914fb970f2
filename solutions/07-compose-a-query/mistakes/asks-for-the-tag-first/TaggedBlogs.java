// Caught by Exercise5TaggedBlogsTest.asks_twice_at_most_and_reads_one_page: "2 are enough"
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
        Long tagId = tag == null ? null : ctx.select(TAG.ID).from(TAG).where(TAG.NAME.eq(tag)).fetchOne(TAG.ID);
        if (tag != null && tagId == null) {
            return new ResultPage(List.of(), 0);
        }
        Condition wanted = tag == null
                ? noCondition()
                : BLOG.ID.in(select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                        .where(ENTRY_TAG.TAG_ID.eq(tagId)));
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(page * size)
                .fetch(mapping(Hit::new));
        return new ResultPage(hits, ctx.fetchCount(BLOG, wanted));
    }
}
