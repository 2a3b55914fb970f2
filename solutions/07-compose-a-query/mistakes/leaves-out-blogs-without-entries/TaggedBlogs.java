// Caught by Exercise5TaggedBlogsTest.returns_a_page_of_all_blogs_and_their_total: "have no entry, and so no tag"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import org.jooq.Condition;
import org.jooq.DSLContext;

public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultPage page(String tag, int page, int size) {
        var tagged = select(ENTRY.BLOG_ID).from(ENTRY)
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .leftJoin(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(tag == null ? noCondition() : TAG.NAME.eq(tag));
        Condition wanted = BLOG.ID.in(tagged);
        return new ResultPage(ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size).offset((long) page * size).fetch(mapping(Hit::new)), ctx.fetchCount(BLOG, wanted));
    }
}
