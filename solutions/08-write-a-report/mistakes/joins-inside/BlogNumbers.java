// Caught by Exercise1BlogNumbersTest.counts_entries_and_links_and_adds_up_stars: "an inner join dropped it"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;
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
                        coalesce(sum(ENTRY.RATING), BigDecimal.ZERO).coerce(BIGINT), countDistinct(PERMALINK.ID).coerce(BIGINT))
                .from(BLOG)
                .join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .join(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
