// Caught by Exercise3NextBlogsTest.knows_its_place_from_the_call_alone: "keep nothing from call to call"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;

public class NextBlogs {

    private int skip;

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        skip = last == null ? 0 : skip + size;
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(skip)
                .fetch(mapping(Hit::new));
    }
}
