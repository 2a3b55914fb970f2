// Caught by Exercise4BlogByTitleTest.asks_once_and_reads_one_row: "has no WHERE"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.TooManyRowsException;
import threeways.blog.Headline;

public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        List<Headline> found = ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .fetch(mapping(Headline::new))
                .stream()
                .filter(headline -> headline.title().equals(title))
                .toList();
        if (found.size() > 1) {
            throw new TooManyRowsException(title);
        }
        return found.stream().findFirst();
    }

    public Headline get(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchSingle(mapping(Headline::new));
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
