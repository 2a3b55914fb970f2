// Caught by Exercise4BlogByTitleTest.takes_no_title_for_another: "other letters make another title"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/**
 * Looks a blog up by the title that somebody typed. Three callers, and each takes "none" and "several" in another way. Each call sends one
 * statement, and the database does the search.
 */
public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the blog with exactly this title, for a caller who doesn't know whether there is one; empty if there is none.
     *
     * @throws org.jooq.exception.TooManyRowsException
     *             if several blogs have the title: choosing is not ours to do
     */
    public Optional<Headline> find(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchOptional(mapping(Headline::new));
    }

    /**
     * Gets the blog with exactly this title, for a caller who has just seen it in a list.
     *
     * @throws org.jooq.exception.NoDataFoundException
     *             if no blog has the title
     * @throws org.jooq.exception.TooManyRowsException
     *             if several blogs have it
     */
    public Headline get(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.equalIgnoreCase(title))
                .fetchSingle(mapping(Headline::new));
    }

    /**
     * Finds the newest of the blogs with exactly this title, for a caller to whom several are welcome; empty if there is none. However many
     * there are, one row is read.
     */
    public Optional<Headline> newest(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .orderBy(BLOG.PUB_DATE.desc())
                .limit(1)
                .fetchOptional(mapping(Headline::new));
    }
}
