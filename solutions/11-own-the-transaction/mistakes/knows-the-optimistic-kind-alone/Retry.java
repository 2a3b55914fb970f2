// Caught by Exercise5RetryTest.knows_each_kind_of_conflict: "which is a conflict"
package threeways.ownthetransaction;

import jakarta.persistence.OptimisticLockException;
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
        for (int attempt = 1;; attempt++) {
            try {
                return sessionFactory.fromTransaction(work);
            } catch (RuntimeException thrown) {
                if (attempt == ATTEMPTS || !isConflict(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private static boolean isConflict(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof OptimisticLockException || one instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }
}
