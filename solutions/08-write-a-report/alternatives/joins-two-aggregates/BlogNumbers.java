package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
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
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Table;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        Field<Integer> count = count().as("entries");
        Field<BigDecimal> sum = sum(ENTRY.RATING).as("stars");
        Field<Integer> number = count().as("links");
        Table<Record3<Long, Integer, BigDecimal>> written = select(ENTRY.BLOG_ID, count, sum).from(ENTRY).groupBy(ENTRY.BLOG_ID)
                .asTable("written");
        Table<Record2<Long, Integer>> linked = select(PERMALINK.BLOG_ID, number).from(PERMALINK).groupBy(PERMALINK.BLOG_ID)
                .asTable("linked");

        return ctx.select(BLOG.ID, BLOG.TITLE, coalesce(written.field(count), 0).coerce(BIGINT),
                coalesce(written.field(sum), BigDecimal.ZERO).coerce(BIGINT), coalesce(linked.field(number), 0).coerce(BIGINT))
                .from(BLOG)
                .leftJoin(written).on(written.field(ENTRY.BLOG_ID).eq(BLOG.ID))
                .leftJoin(linked).on(linked.field(PERMALINK.BLOG_ID).eq(BLOG.ID))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
