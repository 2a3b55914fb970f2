package threeways.composeaquery;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
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
        var total = select(count().as("total")).from(BLOG).where(wanted).asTable("counted");
        var hits = select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset((long) page * size)
                .asTable("hits");
        var rows = ctx.select(hits.field(BLOG.ID), hits.field(BLOG.TITLE), hits.field(BLOG.PUB_DATE), total.field("total", Long.class))
                .from(total)
                .leftJoin(hits).on(trueCondition())
                .orderBy(hits.field(BLOG.PUB_DATE).desc(), hits.field(BLOG.ID).desc())
                .fetch();
        return new ResultPage(rows.stream().filter(row -> row.value1() != null)
                .map(row -> new Hit(row.value1(), row.value2(), row.value3())).toList(), rows.get(0).value4());
    }

    private static Condition tagged(String tag) {
        return BLOG.ID.in(select(ENTRY.BLOG_ID)
                .from(ENTRY)
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag)));
    }
}
