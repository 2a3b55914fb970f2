// Caught by Exercise5RetryTest.knows_each_kind_of_conflict: "in the exception and in all its causes"
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

    public <T> T call(Function<Session, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException | Error failed) {
                if (attempt == ATTEMPTS || !isConflict(failed)) {
                    throw failed;
                }
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
            if (cause instanceof SQLException refused) {
                String state = refused.getSQLState();
                return state != null && state.startsWith("40");
            }
        }
        return false;
    }
}
