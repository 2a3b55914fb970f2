package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/**
 * Saves a form, with which a blog and its entries were edited, in two ways: with jOOQ and with Hibernate. Afterwards
 * the title and the entries of the blog are those of the form:
 * <ul>
 * <li>A line with an id is an entry that stays: it keeps its id and its tags. Entries of the blog that are on no line
 * are deleted.
 * <li>A line whose id isn't that of an entry of this blog is left out, or the whole form is refused. It changes no
 * entry of another blog, and inserts none.
 * <li>All else stays as it is: the author and the day of the blog, and all other blogs. Titles and headlines are stored
 * letter by letter.
 * <li>The version of the blog has grown, even if only its entries have changed.
 * <li>All is stored, or nothing.
 * <li>If the version of the blog differs from that of the form, or the blog was deleted, nothing is stored. A
 * {@link org.jooq.exception.DataChangedException} says so in {@code saveInABuilder}, a
 * {@link jakarta.persistence.OptimisticLockException} in {@code saveInASession}. It may be the cause of another
 * exception. If the blog is deleted while the method runs, the database's exception may say so instead.
 * </ul>
 */
public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    /** Saves the form with jOOQ. */
    public void saveInABuilder(BlogForm form) {
        todo();
    }

    /**
     * Saves the form with Hibernate, which writes all of the SQL. {@link Blog} and {@link Entry} of this lesson are
     * mapped for it.
     */
    public void saveInASession(BlogForm form) {
        todo();
    }
}
