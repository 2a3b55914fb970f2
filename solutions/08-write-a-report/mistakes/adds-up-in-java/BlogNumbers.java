// Caught by Exercise1BlogNumbersTest.lets_the_database_add_up: "entries were fetched to be added up in Java"
package threeways.writeareport;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        Field<Long> links = field(select(count().coerce(BIGINT)).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(BLOG.ID)));
        Map<Long, BlogInNumbers> lines = new LinkedHashMap<>();
        ctx.select(BLOG.ID, BLOG.TITLE, ENTRY.ID, ENTRY.RATING, links)
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .forEach(row -> lines.merge(row.value1(),
                        new BlogInNumbers(row.value1(), row.value2(), row.value3() == null ? 0 : 1, row.value4() == null ? 0 : row.value4(),
                                row.value5()),
                        (a, b) -> new BlogInNumbers(a.id(), a.title(), a.entries() + b.entries(), a.stars() + b.stars(), a.links())));
        return List.copyOf(lines.values());
    }
}
