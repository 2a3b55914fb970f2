package threeways.composeaquery;

import static org.jooq.impl.DSL.count;
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
        Condition wanted = tag == null ? noCondition() : tagged(tag);
        var rows = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE, count().over())
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset((long) page * size)
                .fetch();
        return new ResultPage(rows.map(row -> new Hit(row.value1(), row.value2(), row.value3())),
                rows.isEmpty() ? ctx.fetchCount(BLOG, wanted) : rows.get(0).value4());
    }

    private static Condition tagged(String tag) {
        return BLOG.ID.in(select(ENTRY.BLOG_ID)
                .from(ENTRY)
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag)));
    }
}
