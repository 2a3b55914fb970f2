// Caught by Exercise2SortedBlogsTest.sorts_a_large_archive_as_plain_java_does: "has no author"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
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
        SortOrder way = way(direction);
        Field<?> clicked = clicked(key);
        if (key.equals("author")) {
            clicked = coalesce(AUTHOR.NAME, inline(way == SortOrder.ASC ? "~~~~" : ""));
        }
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                .orderBy(clicked.sort(way), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }

    private static Field<?> clicked(String key) {
        return switch (key) {
            case "title" -> BLOG.TITLE;
            case "date" -> BLOG.PUB_DATE;
            case "author" -> AUTHOR.NAME;
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static SortOrder way(String direction) {
        return switch (direction) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw new IllegalArgumentException(direction);
        };
    }
}
