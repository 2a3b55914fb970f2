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
                } catch (RuntimeException | Error first) {
                    try {
                        transaction.rollback();
                    } catch (RuntimeException | Error second) {
                        first.addSuppressed(second);
                    }
                    if (attempt >= ATTEMPTS || !isConflict(first)) {
                        throw first;
                    }
                }
            }
        }
    }

    private static boolean isConflict(Throwable thrown) {
        if (thrown == null) {
            return false;
        }
        if (thrown instanceof OptimisticLockException || thrown instanceof StaleStateException) {
            return true;
        }
        if (thrown instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("40")) {
            return true;
        }
        return isConflict(thrown.getCause());
    }
}
