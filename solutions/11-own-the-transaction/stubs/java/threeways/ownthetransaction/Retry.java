package threeways.ownthetransaction;

import static threeways.workbench.Todo.todo;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Does work in a transaction, and does it again if another writer was faster. */
public class Retry {

    /** How often the work is tried, the first time included. */
    public static final int ATTEMPTS = 3;

    private final SessionFactory sessionFactory;

    public Retry(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    /**
     * Calls {@code work} with a session in a transaction, commits, and returns what the work returned, null included.
     * The work doesn't begin or end the transaction itself.
     *
     * <p>
     * If it fails because of a conflict with another writer, in the work or in the commit, the transaction is rolled
     * back and the whole is tried again, with a new session and a new transaction, {@value #ATTEMPTS} times in all. The
     * session before is closed by then; the pool may have one connection only. After the last attempt its exception
     * reaches the caller. A conflict is a failure with one of these among its causes, or as itself: an
     * {@code OptimisticLockException} of Jakarta Persistence, a {@code StaleStateException} of Hibernate, or an
     * {@code SQLException} whose SQLState begins with 40 (a deadlock, or a transaction that can't be serialized).
     *
     * <p>
     * Everything else that is thrown isn't a conflict. The work may throw an {@code Error}, too, or a checked exception
     * that it doesn't declare. The transaction is rolled back, and what was thrown reaches the caller at once, as it
     * is. If the rollback fails too, its exception is added to the first one as a suppressed one. The session
     * is closed in each case, and its connection is back in the pool.
     */
    public <T> T call(Function<Session, T> work) {
        return todo();
    }
}
