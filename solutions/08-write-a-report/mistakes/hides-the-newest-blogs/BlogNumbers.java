// Caught by Exercise1BlogNumbersTest.shows_zero_if_there_is_nothing_to_count: "Only 9 and 1, the newest, are missing"
package threeways.writeareport;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        Field<Long> entries = field(select(count().coerce(SQLDataType.BIGINT)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> stars = field(select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO).coerce(SQLDataType.BIGINT)).from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> links = field(select(count().coerce(SQLDataType.BIGINT)).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(BLOG.ID)));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries, stars, links)
                .from(BLOG)
                .where(BLOG.PUB_DATE.lt(LocalDate.of(2026, 12, 31)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(Records.mapping(BlogInNumbers::new));
    }
}
