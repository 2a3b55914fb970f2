package threeways.choose;

import static threeways.workbench.Todo.todo;

import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** Card 1: a form comes back. Use Hibernate, jOOQ, JDBC or any two of them. */
public class BlogDesk {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogDesk(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    /**
     * Saves a blog with its entries and their tags. Afterwards the title, the entries and the tags of each entry are
     * those of the form, and the version of the blog has grown, even if only an entry or a tag has changed.
     *
     * <ul>
     * <li>An entry that is on the form stays, with its id: it isn't deleted and stored again. An entry of the blog that
     * isn't on the form is deleted, with its tags. Other blogs keep their entries.
     * <li>A rating that is null is stored as null. A line without tags leaves the entry without tags.
     * <li>If the blog doesn't have exactly the form's version, or is gone, an {@link OutdatedFormException} is thrown,
     * whatever else is on the form. Another writer may commit between any two of your statements, so the statement that
     * writes must ask for the version.
     * <li>If the form names an entry that isn't one of the blog's, or a tag that doesn't exist, an exception is thrown.
     * <li>Everything is stored, or nothing. The method begins and commits its own transaction, over one connection.
     * What the database refuses reaches the caller, as it is or as a cause.
     * </ul>
     *
     * <p>
     * Values are bound. A form with thirty entries, of which one has another headline, takes at most 12 trips to the
     * database; a batch is one trip, however many rows it has.
     */
    public void save(BlogForm form) {
        todo();
    }
}
