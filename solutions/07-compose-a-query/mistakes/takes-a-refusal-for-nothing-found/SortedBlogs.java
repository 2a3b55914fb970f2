// Caught by Exercise2SortedBlogsTest.lets_a_refusal_reach_the_caller: "a catch block swallows it"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jooq.exception.DataAccessException;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        try {
            return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                    .from(BLOG)
                    .leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                    .orderBy(column(key).sort(order(direction)).nullsLast(), BLOG.ID.desc())
                    .fetch(mapping(Hit::new));
        } catch (DataAccessException e) {
            return List.of();
        }
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
        return switch (direction) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw new IllegalArgumentException("There is no direction " + direction);
        };
    }
}
