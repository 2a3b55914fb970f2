// Caught by Exercise2SortedBlogsTest.sorts_a_large_archive_as_plain_java_does: "A limit ends the list"
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
        Field<?> column = switch (key) {
            case "title" -> BLOG.TITLE;
            case "date" -> BLOG.PUB_DATE;
            case "author" -> AUTHOR.NAME;
            default -> throw new IllegalArgumentException(key);
        };
        SortOrder order = switch (direction) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw new IllegalArgumentException(direction);
        };
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                .orderBy(column.sort(order).nullsLast(), BLOG.ID.desc()).limit(1000).fetch(mapping(Hit::new));
    }
}
