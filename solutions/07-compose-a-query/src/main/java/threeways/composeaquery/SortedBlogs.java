package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;

/**
 * The list of all blogs, sorted by the column that a visitor clicks on. Key and direction arrive in the address of the
 * page, as text.
 */
public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns all blogs, sorted by {@code key}, in one statement; the database sorts. If two blogs are equal in what
     * the key sorts by, the one with the higher id comes first, in both directions.
     *
     * @param key
     *            {@code "title"}, {@code "date"} (the day of publication) or {@code "author"} (the author's name; blogs
     *            without an author come last, in both directions)
     * @param direction
     *            {@code "asc"} for upwards or {@code "desc"} for downwards
     * @throws IllegalArgumentException
     *             if key or direction is anything else, such as the name of another column, or one of these with
     *             capitals or blanks; nothing is sent then. For null it may be a {@code NullPointerException} instead.
     */
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
        return switch (direction) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw new IllegalArgumentException("There is no direction " + direction);
        };
    }
}
