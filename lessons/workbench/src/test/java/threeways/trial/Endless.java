package threeways.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.hibernate.SessionFactory;

/** Answers that never end, unless they are told to. */
public class Endless {

    private static volatile CountDownLatch end = new CountDownLatch(1);

    /** Ends those that run now. */
    public static void end() {
        end.countDown();
        end = new CountDownLatch(1);
    }

    public static void loop() {
        CountDownLatch mine = end;
        while (mine.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    public static void await() throws InterruptedException {
        end.await();
    }

    /** Tries more pairs of numbers than anybody can wait for. */
    public static void query(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from system_range(1, 9999999) a, system_range(1, 9999999) b where a.x = -b.x");
        }
    }

    /** Opens sessions, one after the other, and minds no exception. */
    public static void openSessions(SessionFactory factory) {
        CountDownLatch mine = end;
        while (mine.getCount() > 0) {
            try {
                factory.inTransaction(
                        session -> session.createNativeMutationQuery("update blog set title = 'Overrun'").executeUpdate());
            } catch (RuntimeException tryAgain) {
                Thread.onSpinWait();
            }
        }
    }
}
