// Caught by Exercise2CatalogueTest.leaves_the_choice_to_the_database: "[publishedOn]"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/**
 * Four lists that readers ask for. Each was written once, with one slip, and the compiler refused it. Mended with the generated tables and
 * columns, and with the compiler awake: no cast, no raw type, no {@code @SuppressWarnings}, no SQL in a string.
 */
public class Catalogue {

    private final DSLContext ctx;

    public Catalogue(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The titles of the blogs published on {@code day}, by title. The day goes to the database as a date. */
    public List<String> publishedOn(LocalDate day) {
        return ctx.selectFrom(BLOG)
                .orderBy(BLOG.TITLE)
                .stream()
                .filter(blog -> blog.getPubDate().equals(day))
                .map(blog -> blog.getTitle())
                .toList();
    }

    /** The titles of the blogs whose author has this name, by title; empty if there is no such author. */
    public List<String> writtenBy(String author) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .join(AUTHOR).on(BLOG.AUTHOR_ID.eq(AUTHOR.ID))
                .where(AUTHOR.NAME.eq(author))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    /** The titles of the blogs published on {@code day} or later, newest first; those of one day by title. */
    public List<String> since(LocalDate day) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(day))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    /** The headlines of all blogs, newest first; those of one day by title. */
    public List<Headline> headlines() {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
