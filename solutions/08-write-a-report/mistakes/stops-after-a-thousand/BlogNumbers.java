// Caught by Exercise1BlogNumbersTest.agrees_with_plain_java_on_a_large_archive: "A limit ends the list"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        Field<Long> entries = field(select(count().coerce(BIGINT)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> stars = field(
                select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO).coerce(BIGINT)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> links = field(select(count().coerce(BIGINT)).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(BLOG.ID)));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries, stars, links).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID).limit(1000)
                .fetch(mapping(BlogInNumbers::new));
    }
}
