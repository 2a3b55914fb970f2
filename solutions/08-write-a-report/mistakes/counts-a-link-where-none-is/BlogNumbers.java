// Caught by Exercise1BlogNumbersTest.counts_entries_and_links_and_adds_up_stars: "count the permalink's id"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        return ctx.select(BLOG.ID, BLOG.TITLE, entries, stars, count().coerce(SQLDataType.BIGINT)).from(BLOG)
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID)).groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
