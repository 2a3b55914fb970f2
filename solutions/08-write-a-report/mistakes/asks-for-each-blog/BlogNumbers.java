// Caught by Exercise1BlogNumbersTest.lets_the_database_add_up: "Expected one statement for everything"
package threeways.writeareport;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
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
        return ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(blog -> new BlogInNumbers(blog.value1(), blog.value2(),
                        ctx.fetchCount(ENTRY, ENTRY.BLOG_ID.eq(blog.value1())),
                        ctx.select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO)).from(ENTRY).where(ENTRY.BLOG_ID.eq(blog.value1()))
                                .fetchSingle().value1().longValue(),
                        ctx.fetchCount(PERMALINK, PERMALINK.BLOG_ID.eq(blog.value1()))));
    }
}
