package threeways.writewithabuilder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/**
 * Somebody else who writes into the same tables, over a connection of their own and in a transaction of one statement. A test lets them in
 * between two statements of an answer, so who comes first is decided and not left to luck.
 */
final class OtherWriter {

    /** How long they wait for a row that an answer has locked, in milliseconds: the answer waits for them meanwhile, so they must give in. */
    private static final int PATIENCE = 50;

    /** How H2 writes a row and selects what became of it, in one statement. */
    private static final Pattern WRITTEN_AND_READ = Pattern.compile("final table \\((\\w+) ");

    private final World world;
    private boolean came;
    private boolean wrote;

    OtherWriter(World world) {
        this.world = world;
    }

    /** Sends the statement and commits. A row that is locked, or a key that is taken, sends them away without having written. */
    void send(String sql, Object... values) {
        came = true;
        try (Connection connection = world.connect(); Statement settings = connection.createStatement()) {
            settings.execute(patience());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                if (world.dialect().family() == SQLDialect.MYSQL) {
                    endLater(statement);
                }
                wrote = statement.executeUpdate() > 0;
            }
        } catch (SQLException sentAway) {
            wrote = false;
        }
    }

    /** MySQL counts whole seconds, and there are many gaps: somebody else ends the statement there. */
    private static void endLater(Statement statement) {
        CompletableFuture.runAsync(() -> {
            try {
                statement.cancel();
            } catch (SQLException hasEnded) {
                // before we came to it
            }
        }, CompletableFuture.delayedExecutor(4 * PATIENCE, TimeUnit.MILLISECONDS));
    }

    /** The same in the words of the database that runs. MariaDB counts in seconds, of which 0 is one. */
    private String patience() {
        return switch (world.dialect().family()) {
            case POSTGRES -> "set lock_timeout = " + PATIENCE;
            case MYSQL -> "set innodb_lock_wait_timeout = 1";
            case MARIADB -> "set innodb_lock_wait_timeout = 0";
            case SQLITE -> "pragma busy_timeout = " + PATIENCE;
            default -> "set lock_timeout " + PATIENCE;
        };
    }

    /** The gap in words, such as {@code between statement 1 (select) and statement 2 (insert)}. */
    static String gap(SqlLog sql, int number) {
        return "between statement %d (%s) and statement %d (%s)".formatted(number - 1, kind(sql, number - 1), number, kind(sql, number));
    }

    private static String kind(SqlLog sql, int number) {
        if (sql.statements().size() < number) {
            return "never sent";
        }
        SqlStatement statement = sql.statements().get(number - 1);
        Matcher written = WRITTEN_AND_READ.matcher(statement.text());
        return written.find() ? written.group(1) : statement.kind();
    }

    /** Whether there was such a gap, so that they could try. */
    boolean came() {
        return came;
    }

    /** Whether they wrote something, and it is committed. */
    boolean wrote() {
        return wrote;
    }
}
