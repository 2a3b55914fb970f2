package threeways.changethedatabase;

import static threeways.workbench.Todo.todo;

import java.time.Instant;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** When readers came, told by programs that run in different time zones. */
public class Visits {

    private final SessionFactory sessionFactory;
    private final DSLContext ctx;

    public Visits(SessionFactory sessionFactory, DSLContext ctx) {
        this.sessionFactory = sessionFactory;
        this.ctx = ctx;
    }

    /**
     * Stores a {@link Visit} of a blog, with Hibernate, in a transaction of its own. The column
     * {@code visit.visited_at} is a {@code timestamp} without a time zone, and holds what a clock in UTC shows:
     * {@code 2026-06-15 08:30:00} for the instant {@code 2026-06-15T08:30:00Z}, whatever the time zone of the JVM is;
     * it isn't changed.
     *
     * <p>
     * What the database refuses reaches the caller, and nothing is stored then.
     *
     * @param at
     *            exact to the millisecond
     */
    public void add(long blogId, Instant at) {
        todo();
    }

    /**
     * The instants at which a blog was visited, read with jOOQ, earliest first, exactly as they are stored: other
     * programs store microseconds. An instant that is stored twice comes twice. The same instants in each time zone of
     * the JVM, except for those that a clock in UTC shows at a time that the JVM's zone skips in spring. Empty if there
     * is no visit, or no blog.
     *
     * <p>
     * One SELECT, in which the database chooses and sorts; the blog's id is a bind value. What the database refuses
     * reaches the caller.
     */
    public List<Instant> of(long blogId) {
        return todo();
    }
}
