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
        Session session = sessionFactory.openSession();
        try {
            session.beginTransaction();
            T result = work.apply(session);
            session.getTransaction().commit();
            return result;
        } catch (Throwable thrown) {
            try {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            } catch (RuntimeException second) {
                thrown.addSuppressed(second);
            }
            if (left == 1 || !isConflict(thrown)) {
                throw thrown;
            }
        } finally {
            session.close();
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
