// Caught by Exercise5RetryTest.does_not_try_again_after_another_failure: "catch Throwable, roll back, and throw it again"
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
                    return result;
                } catch (RuntimeException thrown) {
                    try {
                        transaction.rollback();
                    } catch (RuntimeException second) {
                        thrown.addSuppressed(second);
                    }
                    throw thrown;
                }
            } catch (RuntimeException thrown) {
                if (attempt == ATTEMPTS || !isConflict(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private static boolean isConflict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
