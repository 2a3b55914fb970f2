// Caught by Exercise5RetryTest.gives_up_after_the_third_attempt: "not in a field"
package threeways.ownthetransaction;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

public class Retry {

    public static final int ATTEMPTS = 3;

    private final SessionFactory sessionFactory;

    public Retry(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    private int attempt = 1;

    public <T> T call(Function<Session, T> work) {
        while (true) {
            try {
                T result = once(work);
                attempt = 1;
                return result;
            } catch (RuntimeException | Error failed) {
                if (attempt >= ATTEMPTS || !isConflict(failed)) {
                    throw failed;
                }
                attempt++;
            }
        }
    }

    private <T> T once(Function<Session, T> work) {
        try (Session session = sessionFactory.openSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                T result = work.apply(session);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error first) {
                try {
                    if (transaction.getStatus().canRollback()) {
                        transaction.rollback();
                    }
                } catch (RuntimeException | Error second) {
                    first.addSuppressed(second);
                }
                throw first;
            }
        }
    }

    private static boolean isConflict(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException refused && refused.getSQLState() != null && refused.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
