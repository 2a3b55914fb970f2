package threeways.askwithabuilder;

import static threeways.workbench.Todo.todo;

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
        return todo();
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
        return todo();
    }

    /**
     * Finds the newest of the blogs with exactly this title, for a caller to whom several are welcome; empty if there is none. However many
     * there are, one row is read.
     */
    public Optional<Headline> newest(String title) {
        return todo();
    }
}
