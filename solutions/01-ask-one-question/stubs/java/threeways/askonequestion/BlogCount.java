package threeways.askonequestion;

import static threeways.workbench.Todo.todo;

import org.hibernate.Session;

/** Counts blogs without showing them. */
public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    /**
     * Counts the blogs published in {@code year}; 0 if there are none.
     *
     * <p>One query of the session does it, so what the caller has changed there counts, even if it isn't written yet.
     * The database counts and returns one row, no blog is loaded, and the year is a bind value. The session is left as
     * it was, with its transaction and its settings: flush, clear and commit nothing. What the database refuses reaches
     * the caller.
     */
    public long ofYear(int year) {
        return todo();
    }
}
