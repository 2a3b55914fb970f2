// Caught by Exercise3NextBlogsTest.begins_with_the_newest: "Don't begin at a date that you made up"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        Hit from = last == null ? new Hit(Long.MAX_VALUE, "", LocalDate.now().plusYears(100)) : last;
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .seek(from.pubDate(), from.id()).limit(size).fetch(mapping(Hit::new));
    }
}
