// Caught by Exercise5RetryTest.does_the_whole_again_after_a_conflict_at_the_commit: "null is a result too"
package threeways.ownthetransaction;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Function;
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
                    if (result != null || attempt == ATTEMPTS) {
                        return result;
                    }
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
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof OptimisticLockException || one instanceof StaleStateException
                    || one instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
