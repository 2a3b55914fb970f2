// Caught by Exercise1BlogNumbersTest.adds_two_equal_ratings_twice: "equal ratings were taken for one"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sumDistinct;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        return ctx
                .select(BLOG.ID, BLOG.TITLE, countDistinct(ENTRY.ID).coerce(BIGINT),
                        coalesce(sumDistinct(ENTRY.RATING), BigDecimal.ZERO).coerce(BIGINT), countDistinct(PERMALINK.ID).coerce(BIGINT))
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
