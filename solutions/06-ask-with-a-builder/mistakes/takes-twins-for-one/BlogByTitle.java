// Caught by Exercise4BlogByTitleTest.throws_too_many_rows_if_two_blogs_look_the_same: "and the same date"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        return ctx.selectDistinct(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.TITLE.eq(title))
                .fetchOptional(mapping(Headline::new));
    }

    public Headline get(String title) {
        return ctx.selectDistinct(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.TITLE.eq(title))
                .fetchSingle(mapping(Headline::new));
    }

    public Optional<Headline> newest(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.TITLE.eq(title))
                .orderBy(BLOG.PUB_DATE.desc())
                .limit(1)
                .fetchOptional(mapping(Headline::new));
    }
}
