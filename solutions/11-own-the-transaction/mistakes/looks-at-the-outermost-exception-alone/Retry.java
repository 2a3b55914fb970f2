// Caught by Exercise5RetryTest.does_the_whole_again_after_a_conflict_at_the_commit: "is a conflict: catch it"
package threeways.ownthetransaction;

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
            } catch (StaleStateException thrown) {
                if (attempt == ATTEMPTS) {
                    throw thrown;
                }
            }
        }
    }
}
