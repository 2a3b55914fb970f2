// Caught by Exercise1BlogNumbersTest.counts_entries_and_links_and_adds_up_stars: "neither join permalinks there nor multiply or divide"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.nullif;
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
        Field<Integer> links = countDistinct(PERMALINK.ID);
        return ctx.select(BLOG.ID, BLOG.TITLE, countDistinct(ENTRY.ID).coerce(SQLDataType.BIGINT),
                coalesce(sum(ENTRY.RATING).div(nullif(links, 0)), BigDecimal.ZERO).cast(SQLDataType.BIGINT),
                links.coerce(SQLDataType.BIGINT))
                .from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)).leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
