// Caught by Exercise5RetryTest.keeps_nothing_of_an_attempt_that_failed: "closed"
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
        return call(work, 1);
    }

    private <T> T call(Function<Session, T> work, int attempt) {
        try (Session session = sessionFactory.openSession()) {
            session.beginTransaction();
            try {
                T result = work.apply(session);
                session.getTransaction().commit();
                return result;
            } catch (RuntimeException | Error thrown) {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
                if (attempt == ATTEMPTS || !isConflict(thrown)) {
                    throw thrown;
                }
                return call(work, attempt + 1);
            }
        }
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
