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
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Session session = sessionFactory.openSession();
            try {
                session.getTransaction().begin();
                T result = work.apply(session);
                session.getTransaction().commit();
                return result;
            } catch (RuntimeException thrown) {
                rollBack(session, thrown);
                if (!isConflict(thrown)) {
                    throw thrown;
                }
                if (last != null) {
                    thrown.addSuppressed(last);
                }
                last = thrown;
            } catch (Error thrown) {
                rollBack(session, thrown);
                throw thrown;
            } finally {
                session.close();
            }
        }
        throw last;
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
