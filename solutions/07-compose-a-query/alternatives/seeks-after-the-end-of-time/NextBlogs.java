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
        LocalDate day = last == null ? LocalDate.of(9999, 12, 31) : last.pubDate();
        long id = last == null ? Long.MAX_VALUE : last.id();
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .seek(day, id)
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
