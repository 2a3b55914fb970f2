// Caught by Exercise5RetryTest.does_not_try_again_after_another_failure: "catch Throwable, roll back, and throw it again"
package threeways.ownthetransaction;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;

public class Retry {

    public static final int ATTEMPTS = 3;

    private final SessionFactory sessionFactory;

    public Retry(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public <T> T call(Function<Session, T> work) {
        return call(work, ATTEMPTS);
    }

    private <T> T call(Function<Session, T> work, int left) {
        try {
            return sessionFactory.fromTransaction(work);
        } catch (RuntimeException thrown) {
            if (left == 1 || !isConflict(thrown)) {
                throw thrown;
            }
        }
        return call(work, left - 1);
    }

    private static boolean isConflict(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof OptimisticLockException || one instanceof StaleStateException
                    || one instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
