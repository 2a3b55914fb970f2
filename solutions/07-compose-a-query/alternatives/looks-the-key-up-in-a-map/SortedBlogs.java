package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

public class SortedBlogs {

    private static final Map<String, Field<?>> COLUMNS = Map.of("title", BLOG.TITLE, "date", BLOG.PUB_DATE, "author", BLOG.author().NAME);

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        Field<?> column = COLUMNS.get(key);
        if (column == null || !(direction.equals("asc") || direction.equals("desc"))) {
            throw new IllegalArgumentException(key + ", " + direction);
        }
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(direction.equals("asc") ? column.asc().nullsLast() : column.desc().nullsLast(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }
}
