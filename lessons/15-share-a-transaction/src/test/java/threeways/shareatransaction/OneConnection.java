package threeways.shareatransaction;

import java.util.function.Supplier;
import org.hibernate.exception.JDBCConnectionException;

/** Says what it means if an answer waits for a second connection, where the pool has one. */
final class OneConnection {

    private OneConnection() {
    }

    /** Lets the answer act, while the caller's session holds the only connection. */
    static <T> T isEnoughFor(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (JDBCConnectionException e) {
            throw new AssertionError(
                    "The answer asked for a second connection. The pool has only one, and the caller's session holds it, with all that "
                            + "isn't committed yet. Work on that one: session.doReturningWork(connection -> …) lends it.",
                    e);
        }
    }

    /** The same for an answer that returns nothing. */
    static void isEnoughTo(Runnable answer) {
        isEnoughFor(() -> {
            answer.run();
            return null;
        });
    }
}
