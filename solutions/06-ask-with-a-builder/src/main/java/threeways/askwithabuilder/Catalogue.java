package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/**
 * Four lists of blogs. Each method was written once, with one slip, and the compiler refused it. Correct the slips with
 * the generated tables and columns, and don't silence the compiler: no cast in Java or SQL, no raw type, no
 * {@code @SuppressWarnings}, and neither SQL nor the name of a column in a string.
 *
 * <p>
 * Each list is one statement without a limit, in which the database chooses and sorts. Two blogs that are equal in what
 * a list shows are listed twice. What the database refuses reaches the caller.
 */
public class Catalogue {

    private final DSLContext ctx;

    public Catalogue(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns the titles of the blogs published on {@code day}, sorted by title. The day is sent to the database as a
     * date.
     */
    public List<String> publishedOn(LocalDate day) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.eq(day))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    /**
     * Returns the titles of the blogs whose author has exactly this name, sorted by title: those of all authors of the
     * name, and an empty list if there is none.
     */
    public List<String> writtenBy(String author) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .join(AUTHOR).on(BLOG.AUTHOR_ID.eq(AUTHOR.ID))
                .where(AUTHOR.NAME.eq(author))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    /**
     * Returns the titles of the blogs published on {@code day} or later, newest first; blogs with the same date are
     * sorted by title.
     */
    public List<String> since(LocalDate day) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(day))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    /** Returns the headlines of all blogs, newest first; blogs with the same date are sorted by title. */
    public List<Headline> headlines() {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
