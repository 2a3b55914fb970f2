// Caught by Exercise5RetryTest.knows_each_kind_of_conflict: "count in a local variable"
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

    private int conflicts;

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
                    if (!conflict(failed) || ++conflicts >= ATTEMPTS) {
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
