package threeways.changethedatabase;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Tells why a database has refused a statement, whichever of five it was. */
public class Diagnosis {

    private Diagnosis() {
    }

    /**
     * Why the database refused. The database's own {@code SQLException} is {@code thrown} itself, a cause of it at any
     * depth, or, as after a batch, what {@code getNextException()} of any {@code SQLException} on the way returns.
     * Hibernate's and jOOQ's exceptions may be around it. What is only suppressed ({@code getSuppressed()}) came while
     * cleaning up, and isn't why.
     *
     * <p>
     * The databases are H2, PostgreSQL, MySQL, MariaDB and SQLite. The driver of SQLite is there, those of the servers
     * aren't: their exceptions can be told by {@code getSQLState()}, which may be null, and by {@code getErrorCode()}.
     * Don't go by the text of a message: it may be in another language, and it quotes names from the schema. A conflict
     * has an SQLState that begins with 40; on SQLite the result code is {@code SQLITE_BUSY} or one that begins with it.
     *
     * @return {@link Cause#OTHER} if it is none of the four causes, or if there is no {@code SQLException}
     */
    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException first) {
                for (SQLException sql = first; sql != null; sql = sql.getNextException()) {
                    Cause cause = sql instanceof SQLiteException sqlite ? ofSqlite(sqlite) : byState(sql);
                    if (cause != Cause.OTHER) {
                        return cause;
                    }
                }
            }
        }
        return Cause.OTHER;
    }

    private static Cause byState(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("40")) {
            return Cause.CONFLICT;
        }
        return switch (state) {
            case "23505" -> Cause.DUPLICATE;
            case "23503", "23506" -> Cause.FOREIGN_KEY;
            case "23502" -> Cause.NULL;
            case "23000" -> switch (sql.getErrorCode()) { // MySQL and MariaDB have one state for all of them
                case 1062 -> Cause.DUPLICATE;
                case 1451, 1452 -> Cause.FOREIGN_KEY;
                case 1048 -> Cause.NULL;
                default -> Cause.OTHER;
            };
            default -> Cause.OTHER;
        };
    }

    private static Cause ofSqlite(SQLiteException sqlite) {
        return switch (sqlite.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> Cause.DUPLICATE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> Cause.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> Cause.NULL;
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT -> Cause.CONFLICT;
            default -> Cause.OTHER;
        };
    }
}
