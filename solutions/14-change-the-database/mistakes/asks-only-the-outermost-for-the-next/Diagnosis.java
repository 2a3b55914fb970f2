// Caught by Exercise3DiagnosisTest.looks_into_a_batch: "not only of the outermost"
package threeways.changethedatabase;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.sqlite.SQLiteException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        SQLException seenFirst = null;
        if (thrown != null) {
            open.add(thrown);
        }
        while (!open.isEmpty()) {
            Throwable one = open.poll();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException sql) {
                Cause cause = decide(sql);
                if (cause != Cause.OTHER) {
                    return cause;
                }
                if (seenFirst == null) {
                    seenFirst = sql;
                    for (SQLException next = sql.getNextException(); next != null && !seen.contains(next); next = next.getNextException()) {
                        seen.add(next);
                        cause = decide(next);
                        if (cause != Cause.OTHER) {
                            return cause;
                        }
                    }
                }
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
        }
        return Cause.OTHER;
    }

    private static Cause decide(SQLException sql) {
        return sql instanceof SQLiteException sqlite ? ofSqlite(sqlite) : byState(sql);
    }

    private static Cause ofSqlite(SQLiteException sqlite) {
        String code = sqlite.getResultCode().name();
        if (code.startsWith("SQLITE_BUSY")) {
            return Cause.CONFLICT;
        }
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" -> Cause.DUPLICATE;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> Cause.FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> Cause.NULL;
            default -> Cause.OTHER;
        };
    }

    private static Cause byState(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return Cause.OTHER;
        }
        if (state.startsWith("40")) {
            return Cause.CONFLICT;
        }
        return switch (state) {
            case "23505" -> Cause.DUPLICATE;
            case "23001", "23503", "23506" -> Cause.FOREIGN_KEY;
            case "23502" -> Cause.NULL;
            case "23000" -> switch (sql.getErrorCode()) {
                case 1022, 1062, 1586 -> Cause.DUPLICATE;
                case 1216, 1217, 1451, 1452 -> Cause.FOREIGN_KEY;
                case 1048 -> Cause.NULL;
                default -> Cause.OTHER;
            };
            default -> Cause.OTHER;
        };
    }
}
