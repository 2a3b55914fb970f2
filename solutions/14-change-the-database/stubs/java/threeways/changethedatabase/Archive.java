package threeways.changethedatabase;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import threeways.blog.Blog;

/** Blogs of a year, on H2 and on SQLite as it comes. */
public class Archive {

    private final SessionFactory sessionFactory;

    public Archive(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    /**
     * Tells Hibernate what it must know so that it reads and writes days as jOOQ does, which hands them over as text on
     * SQLite: {@code 2026-06-15}. The classes {@code Author}, {@code Blog} and {@code Entry} and the way to the
     * database are in the configuration already; the database is H2 or SQLite, and the same settings must do for both.
     * It builds nothing and leaves the tables as they are.
     */
    public static void configure(HibernatePersistenceConfiguration configuration) {
        todo();
    }

    /**
     * The blogs whose day is in {@code year}, newest first; blogs of the same day are sorted by title, as the database
     * sorts it. Empty if there are none. The rows are the same on H2 and on SQLite, whichever tool has written them.
     *
     * <p>
     * One SELECT, in which the database chooses and sorts, in a session of its own, which is closed. What the database
     * refuses reaches the caller.
     *
     * @param year
     *            from 1 to 9998
     */
    public List<Blog> ofYear(int year) {
        return todo();
    }
}
