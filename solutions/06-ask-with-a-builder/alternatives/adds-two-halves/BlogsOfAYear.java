package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import threeways.blog.Headline;

public class BlogsOfAYear {
    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year, 7, 1)))
                .unionAll(ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(year, 7, 1)))
                        .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))))
                .orderBy(DSL.inline(2).desc(), DSL.inline(1)).fetch(mapping(Headline::new));
    }
}
