// Caught by Exercise3NextBlogsTest.looks_again_when_it_is_asked_again: "keep no page"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class NextBlogs {

    private List<Hit> first;
    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        if (last == null && first != null && first.size() == size) {
            return first;
        }
        Condition c = last == null ? noCondition() : row(BLOG.PUB_DATE, BLOG.ID).lt(last.pubDate(), last.id());
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(c).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size).fetch(mapping(Hit::new));
        if (last == null) {
            first = hits;
        }
        return hits;
    }
}
