// Caught by Exercise2SortedBlogsTest.refuses_every_other_key: "compare the whole text"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    private static final Pattern KEYS = Pattern.compile("^(title|date|author)$");
    private static final Pattern WAYS = Pattern.compile("^(asc|desc)$");

    public List<Hit> by(String key, String direction) {
        if (!KEYS.matcher(key).find() || !WAYS.matcher(direction).find()) {
            throw new IllegalArgumentException(key + " " + direction);
        }
        Field<?> clicked = key.startsWith("t") ? BLOG.TITLE : key.startsWith("d") ? BLOG.PUB_DATE : AUTHOR.NAME;
        SortOrder way = direction.startsWith("a") ? SortOrder.ASC : SortOrder.DESC;
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).leftJoin(AUTHOR).on(AUTHOR.ID.eq(BLOG.AUTHOR_ID))
                .orderBy(clicked.sort(way).nullsLast(), BLOG.ID.desc()).fetch(mapping(Hit::new));
    }
}
