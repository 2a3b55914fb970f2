package threeways.composeaquery;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;

public class SortedBlogs {

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        Field<?> column;
        if ("title".equals(key)) {
            column = BLOG.TITLE;
        } else if ("date".equals(key)) {
            column = BLOG.PUB_DATE;
        } else if ("author".equals(key)) {
            column = field(select(AUTHOR.NAME).from(AUTHOR).where(AUTHOR.ID.eq(BLOG.AUTHOR_ID)));
        } else {
            throw new IllegalArgumentException(key);
        }
        SortField<?> sorted;
        if ("asc".equals(direction)) {
            sorted = column.asc();
        } else if ("desc".equals(direction)) {
            sorted = column.desc();
        } else {
            throw new IllegalArgumentException(direction);
        }
        return ctx.selectFrom(BLOG)
                .orderBy(sorted.nullsLast(), BLOG.ID.desc())
                .fetch(blog -> new Hit(blog.getId(), blog.getTitle(), blog.getPubDate()));
    }
}
