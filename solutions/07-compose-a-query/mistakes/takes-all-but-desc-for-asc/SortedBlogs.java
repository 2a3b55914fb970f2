// Caught by Exercise2SortedBlogsTest.refuses_every_other_direction: "throw for every other text"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                .orderBy(column(key).sort(order(direction)).nullsLast(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }

    private static Field<?> column(String key) {
        return switch (key) {
            case "title" -> BLOG.TITLE;
            case "date" -> BLOG.PUB_DATE;
            case "author" -> AUTHOR.NAME;
            default -> throw new IllegalArgumentException("There is no sorting by " + key);
        };
    }

    private static SortOrder order(String direction) {
        return "desc".equals(direction) ? SortOrder.DESC : SortOrder.ASC;
    }
}
