// Caught by Exercise5RetryTest.does_not_try_again_after_another_failure: "A suppressed exception isn't a cause"
package threeways.ownthetransaction;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.Transaction;

public class Retry {

    public static final int ATTEMPTS = 3;

    private final SessionFactory sessionFactory;

    public Retry(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public <T> T call(Function<Session, T> work) {
        for (int attempt = 1;; attempt++) {
            try (Session session = sessionFactory.openSession()) {
                Transaction transaction = session.beginTransaction();
                try {
                    T result = work.apply(session);
                    transaction.commit();
                    return result;
                } catch (Throwable failed) {
                    undo(transaction, failed);
                    if (attempt == ATTEMPTS || !conflict(failed)) {
                        throw failed;
                    }
                }
            }
        }
    }

    private static void undo(Transaction transaction, Throwable failed) {
        try {
            if (transaction.getStatus().canRollback()) {
                transaction.rollback();
            }
        } catch (RuntimeException | Error second) {
            if (second != failed) {
                failed.addSuppressed(second);
            }
        }
    }

    private static boolean conflict(Throwable failed) {
        if (failed == null) {
            return false;
        }
        if (failed instanceof OptimisticLockException || failed instanceof StaleStateException
                || failed instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40")) {
            return true;
        }
        return conflict(failed.getCause()) || Stream.of(failed.getSuppressed()).anyMatch(Retry::conflict);
    }
}
