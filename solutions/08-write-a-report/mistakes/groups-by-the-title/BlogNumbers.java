// Caught by Exercise1BlogNumbersTest.keeps_two_blogs_of_one_title_apart: "Group by the blog's id"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
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
        Field<Long> id = min(BLOG.ID);
        return ctx.select(id, BLOG.TITLE,
                sum(field(selectCount().from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)))).coerce(BIGINT),
                sum(field(select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID))))
                        .coerce(BIGINT),
                sum(field(selectCount().from(PERMALINK).where(PERMALINK.BLOG_ID.eq(BLOG.ID)))).coerce(BIGINT))
                .from(BLOG)
                .groupBy(BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), id)
                .fetch(mapping(BlogInNumbers::new));
    }
}
