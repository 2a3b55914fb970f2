package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.workbench.Todo.todo;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/**
 * Four lists that readers ask for. Each was written once, with one slip, and the compiler refused it: the comment in the method is what it
 * refused. Mend them with the generated tables and columns, and leave the compiler awake: no cast, no raw type, no
 * {@code @SuppressWarnings}, no SQL in a string. Each list is one statement, and the database does the choosing.
 */
public class Catalogue {

    private final DSLContext ctx;

    public Catalogue(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The titles of the blogs published on {@code day}, by title. The day goes to the database as a date. */
    public List<String> publishedOn(LocalDate day) {
        // return ctx.select(BLOG.TITLE)
        //         .from(BLOG)
        //         .where(BLOG.PUB_DATE.eq(day.toString()))
        //         .orderBy(BLOG.TITLE)
        //         .fetch(BLOG.TITLE);
        return todo();
    }

    /** The titles of the blogs whose author has this name, by title; empty if there is no such author. */
    public List<String> writtenBy(String author) {
        // return ctx.select(BLOG.TITLE)
        //         .from(BLOG)
        //         .join(AUTHOR).on(BLOG.AUTHOR_ID.eq(AUTHOR.NAME))
        //         .where(AUTHOR.NAME.eq(author))
        //         .orderBy(BLOG.TITLE)
        //         .fetch(BLOG.TITLE);
        return todo();
    }

    /** The titles of the blogs published on {@code day} or later, newest first; those of one day by title. */
    public List<String> since(LocalDate day) {
        // return ctx.select(BLOG.TITLE)
        //         .where(BLOG.PUB_DATE.ge(day))
        //         .from(BLOG)
        //         .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
        //         .fetch(BLOG.TITLE);
        return todo();
    }

    /** The headlines of all blogs, newest first; those of one day by title. */
    public List<Headline> headlines() {
        // return ctx.select(BLOG.PUB_DATE, BLOG.TITLE)
        //         .from(BLOG)
        //         .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
        //         .fetch(mapping(Headline::new));
        return todo();
    }
}
