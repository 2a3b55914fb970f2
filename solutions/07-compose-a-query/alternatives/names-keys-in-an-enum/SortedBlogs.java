package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

public class SortedBlogs {

    private enum Direction {
        asc, desc
    }

    private enum Key {
        title(BLOG.TITLE), date(BLOG.PUB_DATE), author(AUTHOR.NAME);

        private final Field<?> column;

        Key(Field<?> column) {
            this.column = column;
        }
    }

    private final DSLContext ctx;

    public SortedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> by(String key, String direction) {
        Field<?> column = Key.valueOf(key).column;
        Field<Integer> last = when(column.isNull(), inline(1)).otherwise(inline(0));
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .leftJoin(AUTHOR).on(BLOG.AUTHOR_ID.eq(AUTHOR.ID))
                .orderBy(last, Direction.valueOf(direction) == Direction.asc ? column.asc() : column.desc(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }
}
