package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;
import threeways.blog.db.tables.records.BlogRecord;

public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        return ctx.fetchOptional(BLOG, BLOG.TITLE.eq(title))
                .map(blog -> new Headline(blog.getTitle(), blog.getPubDate()));
    }

    public Headline get(String title) {
        BlogRecord blog = ctx.fetchSingle(BLOG, BLOG.TITLE.eq(title));
        return new Headline(blog.getTitle(), blog.getPubDate());
    }

    public Optional<Headline> newest(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .orderBy(BLOG.PUB_DATE.desc())
                .limit(1)
                .fetchOptional(mapping(Headline::new));
    }
}
