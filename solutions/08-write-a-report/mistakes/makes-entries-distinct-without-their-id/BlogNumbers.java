// Caught by Exercise1BlogNumbersTest.adds_two_equal_ratings_twice: "alike but for their id"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
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
        // the join repeats an entry for each permalink: "distinct" makes one row of it again, before it's added up
        var once = selectDistinct(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING).from(ENTRY)
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(ENTRY.BLOG_ID)).asTable("once");
        Field<Long> entries = field(select(count().coerce(BIGINT)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> stars = field(select(coalesce(sum(once.field(ENTRY.RATING)), BigDecimal.ZERO).coerce(BIGINT))
                .from(once).where(once.field(ENTRY.BLOG_ID).eq(BLOG.ID)));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries, stars, countDistinct(PERMALINK.ID).coerce(BIGINT)).from(BLOG)
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID)).groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID).fetch(mapping(BlogInNumbers::new));
    }
}
