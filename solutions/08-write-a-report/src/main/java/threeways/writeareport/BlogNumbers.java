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

/** The report on the front page: what is each blog made of, and how well is it liked? */
public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Sums up every blog, newest first; blogs of the same day are sorted by id, the lowest id first. Each blog is one
     * line, even if another blog has the same title. If it has no entries, no ratings or no permalinks, the number is
     * zero.
     *
     * <p>
     * Each call sends one statement, built or in a string, and one row comes back for each blog. What the database
     * throws reaches the caller.
     */
    public List<BlogInNumbers> newestFirst() {
        Field<Long> entries = field(select(count().coerce(BIGINT)).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> stars = field(select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO).coerce(BIGINT))
                .from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)));
        Field<Long> links = field(select(count().coerce(BIGINT)).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(BLOG.ID)));

        return ctx.select(BLOG.ID, BLOG.TITLE, entries, stars, links)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogInNumbers::new));
    }
}
