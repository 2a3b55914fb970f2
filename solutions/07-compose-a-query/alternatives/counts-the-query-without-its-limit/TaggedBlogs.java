package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
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
        Condition wanted = tag == null
                ? trueCondition()
                : exists(selectOne().from(ENTRY).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG)
                        .on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                        .where(ENTRY.BLOG_ID.eq(BLOG.ID)).and(TAG.NAME.eq(tag)));
        int total = ctx.fetchCount(select(BLOG.ID).from(BLOG).where(wanted));
        if (total <= (long) page * size) {
            return new ResultPage(List.of(), total);
        }
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset((long) page * size)
                .fetch(mapping(Hit::new));
        return new ResultPage(hits, total);
    }
}
