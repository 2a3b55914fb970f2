// Caught by Exercise2SortedBlogsTest.sorts_by_each_key: "Make all sort fields in each call"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        orders.add(column(key).sort(order(direction)).nullsLast());
        orders.add(BLOG.ID.desc());
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                .orderBy(orders)
                .fetch(mapping(Hit::new));
    }

    private final List<SortField<?>> orders = new ArrayList<>();

    private static Field<?> column(String key) {
        return switch (key) {
            case "title" -> BLOG.TITLE;
            case "date" -> BLOG.PUB_DATE;
            case "author" -> AUTHOR.NAME;
            default -> throw new IllegalArgumentException("no such key: " + key);
        };
    }

    private static SortOrder order(String direction) {
        return switch (direction) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw new IllegalArgumentException("no such direction: " + direction);
        };
    }
}
