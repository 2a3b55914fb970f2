package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/**
 * Saves a blog that somebody has edited, together with its entries, in two ways: in a builder and in a session. Afterwards title and entries
 * are those of the form:
 * <ul>
 * <li>An entry that was there and still is keeps its id.
 * <li>Entries of other blogs stay as they are, whatever the form says.
 * <li>The version of the blog has grown, also where only its entries have changed.
 * <li>All is stored, or nothing.
 * <li>If the blog isn't of the form's version any more, somebody was faster: nothing is stored, and an exception says so,
 * {@link org.jooq.exception.DataChangedException} in the builder, {@link jakarta.persistence.OptimisticLockException} in the session. It may be
 * the cause of another one.
 * </ul>
 */
public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    /** Saves it with jOOQ. */
    public void saveInABuilder(BlogForm form) {
        todo();
    }

    /** Saves it with Hibernate, which writes all of the SQL; {@link Blog} and {@link Entry} of this lesson are mapped for it. */
    public void saveInASession(BlogForm form) {
        todo();
    }
}
