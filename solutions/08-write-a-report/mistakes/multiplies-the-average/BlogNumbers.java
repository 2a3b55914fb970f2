// Caught by Exercise1BlogNumbersTest.counts_entries_and_links_and_adds_up_stars: "use sum"
package threeways.writeareport;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.round;
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
        Field<BigDecimal> stars = coalesce(round(avg(ENTRY.RATING).cast(SQLDataType.NUMERIC(20, 6)).times(countDistinct(ENTRY.ID))),
                BigDecimal.ZERO);
        return ctx.select(BLOG.ID, BLOG.TITLE, countDistinct(ENTRY.ID), stars, countDistinct(PERMALINK.ID))
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(row -> new BlogInNumbers(row.value1(), row.value2(), row.value3(), row.value4().longValue(), row.value5()));
    }
}
