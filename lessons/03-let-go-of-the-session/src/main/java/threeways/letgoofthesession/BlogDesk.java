package threeways.letgoofthesession;

import static threeways.workbench.Todo.todo;

import org.hibernate.SessionFactory;

/** Takes the forms in that come back from a browser. */
public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Stores an edited blog: afterwards it has the title and the day of the form, as they are. Its author and its
     * entries, which the form doesn't have, stay what they were. {@code save} begins the transaction and commits it,
     * and sends at most one UPDATE, no INSERT and no DELETE. Any tool that the session factory leads to will do.
     *
     * <p>
     * What the database refuses (no title or day may be null, and a title has 200 characters at most) reaches the
     * caller as an exception, and nothing is stored then. Only the database refuses: on one that takes a longer title,
     * it is stored whole.
     *
     * @throws jakarta.persistence.EntityNotFoundException
     *             if there is no blog with the form's id; nothing is stored then
     */
    public void save(BlogForm form) {
        todo();
    }
}
