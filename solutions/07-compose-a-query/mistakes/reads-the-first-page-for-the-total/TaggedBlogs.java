// Caught by Exercise5TaggedBlogsTest.asks_twice_at_most_and_reads_one_page: "for page 99 of all blogs, 3 to a page"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.*;
import static threeways.blog.db.Tables.*;

import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.jooq.*;
import org.jooq.impl.SQLDataType;

public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    private static Condition wanted(String tag) {
        return tag == null
                ? noCondition()
                : BLOG.ID.in(select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                        .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID)).where(TAG.NAME.eq(tag)));
    }

    private static final Field<Integer> TOTAL = count().over().as("total");

    private Result<Record4<Long, String, LocalDate, Integer>> rows(String tag, long offset, int size) {
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE, TOTAL).from(BLOG).where(wanted(tag))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc()).limit(size).offset(offset).fetch();
    }

    private static List<Hit> hits(Result<Record4<Long, String, LocalDate, Integer>> rows) {
        return rows.map(row -> new Hit(row.value1(), row.value2(), row.value3()));
    }

    public ResultPage page(String tag, int page, int size) {
        var rows = rows(tag, (long) page * size, size);
        var counted = rows.isEmpty() && page > 0 ? rows(tag, 0, size) : rows;
        return new ResultPage(hits(rows), counted.isEmpty() ? 0 : counted.get(0).get(TOTAL));
    }
}
