// Caught by Exercise5RetryTest.does_not_try_again_after_another_failure: "call the work once"
package threeways.ownthetransaction;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

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
                if (attempt == ATTEMPTS) {
                    throw thrown;
                }
            }
        }
    }
}
