// Caught by Exercise4BlogByTitleTest.throws_too_many_rows_if_two_blogs_have_the_title: "let jOOQ's exception pass"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import threeways.blog.Headline;

public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchOptional(mapping(Headline::new));
    }

    public Headline get(String title) {
        try {
            return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                    .from(BLOG)
                    .where(BLOG.TITLE.eq(title))
                    .fetchSingle(mapping(Headline::new));
        } catch (DataAccessException e) {
            throw new NoDataFoundException("no blog has the title " + title);
        }
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
