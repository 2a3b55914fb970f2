// Caught by Exercise3NextBlogsTest.keeps_its_place_while_others_publish_and_delete: "its row is gone"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        var seen = BLOG.as("seen");
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(last == null
                        ? noCondition()
                        : row(BLOG.PUB_DATE, BLOG.ID).lt(select(seen.PUB_DATE, seen.ID).from(seen).where(seen.ID.eq(last.id()))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
