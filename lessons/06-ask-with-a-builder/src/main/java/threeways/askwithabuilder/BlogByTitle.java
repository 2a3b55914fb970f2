package threeways.askwithabuilder;

import static threeways.workbench.Todo.todo;

import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/**
 * Finds a blog by its title. The methods differ in what they do if no blog has the title, or if several have it. A
 * title is compared as it is: capitals and blanks count, and an empty title is a title.
 *
 * <p>
 * Each call sends one statement, in which the database searches, and the title is a bind value. What the database
 * refuses reaches the caller.
 */
public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns the blog with this title, for a caller who doesn't know if there is one; empty if there is none.
     *
     * @throws org.jooq.exception.TooManyRowsException
     *             if several blogs have the title
     */
    public Optional<Headline> find(String title) {
        return todo();
    }

    /**
     * Returns the blog with this title, for a caller who relies on it, such as one who has just seen it in a list.
     *
     * @throws org.jooq.exception.NoDataFoundException
     *             if no blog has the title
     * @throws org.jooq.exception.TooManyRowsException
     *             if several blogs have it
     */
    public Headline get(String title) {
        return todo();
    }

    /**
     * Returns the newest of the blogs with this title, and any one of them if several share the newest day; empty if
     * there is none. One row is read, however many blogs have the title.
     */
    public Optional<Headline> newest(String title) {
        return todo();
    }
}
