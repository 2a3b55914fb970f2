package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;

public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultPage page(String tag, int page, int size) {
        if (tag == null) {
            return new ResultPage(ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                    .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc()).limit(size).offset((long) page * size).fetch(mapping(Hit::new)),
                    ctx.fetchCount(BLOG));
        }
        Table<?> joined = BLOG.join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID));
        List<Hit> hits = ctx.selectDistinct(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(joined)
                .where(TAG.NAME.eq(tag))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset((long) page * size)
                .fetch(mapping(Hit::new));
        return new ResultPage(hits, ctx.select(countDistinct(BLOG.ID)).from(joined).where(TAG.NAME.eq(tag)).fetchSingle().value1());
    }
}
