// Caught by Exercise3DiagnosisTest.claims_nothing_about_other_exceptions: "nothing suppressed"
package threeways.changethedatabase;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            for (Throwable suppressed : one.getSuppressed()) {
                Cause cause = of(suppressed);
                if (cause != Cause.OTHER) {
                    return cause;
                }
            }
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
            case "23000" -> switch (sql.getErrorCode()) {
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
