// Caught by Exercise3NextBlogsTest.goes_on_within_a_day_with_many_blogs: "as text, where 10 precedes 9"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        var text = concat(BLOG.PUB_DATE.cast(SQLDataType.VARCHAR(40)), inline("/"), BLOG.ID.cast(SQLDataType.VARCHAR(40)));
        var wanted = last == null
                ? noCondition()
                : text.lt(concat(val(last.pubDate()).cast(SQLDataType.VARCHAR(40)), inline("/"),
                        val(last.id()).cast(SQLDataType.VARCHAR(40))));
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(wanted).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size).fetch(mapping(Hit::new));
    }
}
