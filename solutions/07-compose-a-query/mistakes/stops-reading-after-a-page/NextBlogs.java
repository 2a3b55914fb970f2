// Caught by Exercise3NextBlogsTest.asks_once_and_reads_one_page: "The answer stops reading"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        Condition c = last == null ? noCondition() : row(BLOG.PUB_DATE, BLOG.ID).lt(last.pubDate(), last.id());
        try (var rows = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(c).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .fetchLazy()) {
            return rows.fetchNext(size).map(mapping(Hit::new));
        }
    }
}
