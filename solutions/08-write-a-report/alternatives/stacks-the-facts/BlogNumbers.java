package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
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
        Field<Integer> entry = inline(1).as("entry");
        Field<Integer> star = coalesce(ENTRY.RATING, 0).as("star");
        Field<Integer> link = inline(0).as("link");
        var facts = select(ENTRY.BLOG_ID, entry, star, link).from(ENTRY)
                .unionAll(select(PERMALINK.BLOG_ID, inline(0), inline(0), inline(1)).from(PERMALINK)).asTable("facts");
        return ctx.select(BLOG.ID, BLOG.TITLE, coalesce(sum(facts.field(entry)), BigDecimal.ZERO).coerce(BIGINT),
                coalesce(sum(facts.field(star)), BigDecimal.ZERO).coerce(BIGINT),
                coalesce(sum(facts.field(link)), BigDecimal.ZERO).coerce(BIGINT))
                .from(BLOG)
                .leftJoin(facts).on(facts.field(ENTRY.BLOG_ID).eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
