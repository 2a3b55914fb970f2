// Caught by Exercise5RetryTest.gives_up_after_the_third_attempt: "they believe that the work is done"
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
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return sessionFactory.fromTransaction(work);
            } catch (RuntimeException thrown) {
                if (!isConflict(thrown)) {
                    throw thrown;
                }
            }
        }
        return null;
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
