package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;
import threeways.blog.db.tables.Blog;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        Blog b = BLOG.as("b");
        return ctx.select(b.TITLE, b.PUB_DATE)
                .from(b)
                .where(year(b.PUB_DATE).eq(year))
                .orderBy(b.PUB_DATE.desc(), b.TITLE)
                .fetch(mapping(Headline::new));
    }
}
