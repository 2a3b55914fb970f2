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
        Throwable last = null;
        for (int attempt = 1;; attempt++) {
            Session session = sessionFactory.openSession();
            try {
                session.getTransaction().begin();
                T result = work.apply(session);
                session.getTransaction().commit();
                return result;
            } catch (Throwable thrown) {
                rollBack(session, thrown);
                if (!isConflict(thrown)) {
                    throw thrown;
                }
                if (last != null) {
                    thrown.addSuppressed(last);
                }
                if (attempt == ATTEMPTS) {
                    throw thrown;
                }
                last = thrown;
            } finally {
                session.close();
            }
        }
    }

    private static void rollBack(Session session, Throwable first) {
        try {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        } catch (RuntimeException second) {
            first.addSuppressed(second);
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
