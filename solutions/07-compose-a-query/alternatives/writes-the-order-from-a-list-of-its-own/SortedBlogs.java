package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        String column = switch (key) {
            case "title" -> "b.title";
            case "date" -> "b.pub_date";
            case "author" -> "a.name";
            default -> throw new IllegalArgumentException(key);
        };
        String upOrDown = switch (direction) {
            case "asc" -> "asc";
            case "desc" -> "desc";
            default -> throw new IllegalArgumentException(direction);
        };
        return ctx.resultQuery("select b.id, b.title, b.pub_date from blog b left join author a on a.id = b.author_id "
                + "order by case when " + column + " is null then 1 else 0 end, " + column + " " + upOrDown + ", b.id desc")
                .coerce(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .fetch(mapping(Hit::new));
    }
}
