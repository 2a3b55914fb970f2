package threeways.changethedatabase;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What a database threw, kept as SQLState, vendor code and class; where the driver isn't here, the class is the one of the JDK that the driver throws or
 * extends.
 *
 * @param database
 *            which database it was
 * @param what
 *            what had been tried
 * @param cause
 *            why it was refused
 * @param thrown
 *            makes the exception again
 */
record Recorded(String database, String what, Cause cause, Supplier<SQLException> thrown) {

    static final List<Recorded> ALL = List.of(
            of("H2", "a duplicate", Cause.DUPLICATE, "23505", 23505), of("H2", "a missing row", Cause.FOREIGN_KEY, "23506", 23506),
            of("H2", "a row that is referred to", Cause.FOREIGN_KEY, "23503", 23503), of("H2", "a null", Cause.NULL, "23502", 23502),
            of("H2", "a deadlock", Cause.CONFLICT, "40001", 40001), of("H2", "a check constraint", Cause.OTHER, "23513", 23513),
            of("H2", "a title that is too long", Cause.OTHER, "22001", 22001),
            timeout("H2", "to wait any longer for a lock", "HYT00", 50200),
            plain("PostgreSQL", "to wait for a lock", Cause.OTHER, "55P03", 0),
            of("H2", "what an administrator alone may do", Cause.OTHER, "90040", 90040),
            plain("PostgreSQL", "a duplicate", Cause.DUPLICATE, "23505", 0),
            plain("PostgreSQL", "a missing row", Cause.FOREIGN_KEY, "23503", 0),
            plain("PostgreSQL", "a null", Cause.NULL, "23502", 0), plain("PostgreSQL", "a deadlock", Cause.CONFLICT, "40P01", 0),
            plain("PostgreSQL", "a transaction that can't be serialized", Cause.CONFLICT, "40001", 0),
            plain("PostgreSQL", "a check constraint", Cause.OTHER, "23514", 0),
            plain("PostgreSQL", "a lost connection", Cause.OTHER, "08006", 0),
            of("MySQL", "a duplicate", Cause.DUPLICATE, "23000", 1062), of("MySQL", "a missing row", Cause.FOREIGN_KEY, "23000", 1452),
            of("MySQL", "a row that is referred to", Cause.FOREIGN_KEY, "23000", 1451), of("MySQL", "a null", Cause.NULL, "23000", 1048),
            conflict("MySQL", "a deadlock", "40001", 1213), plain("MySQL", "a check constraint", Cause.OTHER, "HY000", 3819),
            of("MariaDB", "a duplicate", Cause.DUPLICATE, "23000", 1062),
            of("MariaDB", "a missing row", Cause.FOREIGN_KEY, "23000", 1452),
            of("MariaDB", "a row that is referred to", Cause.FOREIGN_KEY, "23000", 1451),
            of("MariaDB", "a null", Cause.NULL, "23000", 1048), conflict("MariaDB", "a deadlock", "40001", 1213),
            of("MariaDB", "a check constraint", Cause.OTHER, "23000", 4025),
            sqlite("a duplicate", Cause.DUPLICATE, SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE),
            sqlite("a duplicate of a primary key", Cause.DUPLICATE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY),
            sqlite("a missing row", Cause.FOREIGN_KEY, SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY),
            sqlite("a null", Cause.NULL, SQLiteErrorCode.SQLITE_CONSTRAINT_NOTNULL),
            sqlite("another writer", Cause.CONFLICT, SQLiteErrorCode.SQLITE_BUSY),
            sqlite("another writer after reading", Cause.CONFLICT, SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT),
            sqlite("a table that a query of the same connection still reads", Cause.OTHER, SQLiteErrorCode.SQLITE_LOCKED),
            sqlite("a check constraint", Cause.OTHER, SQLiteErrorCode.SQLITE_CONSTRAINT_CHECK),
            sqlite("a full disk", Cause.OTHER, SQLiteErrorCode.SQLITE_FULL));

    /** Says nothing that helps, since servers speak the language of their machine and quote the schema's names: here a table's long name. */
    private static final String MESSAGE = "Tabelle \"unique constraint, primary key, duplicate entry, foreign key, referential integrity, "
            + "not null, null not allowed, cannot be null, deadlock, busy, locked, could not serialize\": abgelehnt";

    private static Recorded of(String database, String what, Cause cause, String state, int code) {
        return new Recorded(database, what, cause, () -> cause == Cause.CONFLICT
                ? new SQLTransactionRollbackException(MESSAGE, state, code)
                : state.startsWith("23")
                        ? new SQLIntegrityConstraintViolationException(MESSAGE, state, code)
                        : new SQLException(MESSAGE, state, code));
    }

    private static Recorded conflict(String database, String what, String state, int code) {
        return of(database, what, Cause.CONFLICT, state, code);
    }

    private static Recorded plain(String database, String what, Cause cause, String state, int code) {
        return new Recorded(database, what, cause, () -> new SQLException(MESSAGE, state, code));
    }

    private static Recorded timeout(String database, String what, String state, int code) {
        return new Recorded(database, what, Cause.OTHER, () -> new SQLTimeoutException(MESSAGE, state, code));
    }

    private static Recorded sqlite(String what, Cause cause, SQLiteErrorCode code) {
        return new Recorded("SQLite", what, cause, () -> new SQLiteException(MESSAGE, code));
    }

    /** What to ask this database's exception for. */
    String nextStep() {
        return switch (cause) {
            case CONFLICT -> database.equals("SQLite")
                    ? "Take SQLITE_BUSY and its kinds for a conflict."
                    : "Take each SQLState that begins with 40 for a conflict.";
            case OTHER -> "It is none of the four causes: take only states and codes for one that you can name, and no message.";
            default -> switch (database) {
                case "H2", "PostgreSQL" ->
                    "Decide by the whole SQLState: an SQLState that begins with 23 is an integrity constraint of any "
                            + "kind.";
                case "SQLite" ->
                    "SQLite gives no SQLState, and code 19 for every constraint: decide by getResultCode(), by the constant itself or its name(); toString() is longer.";
                default -> database + " says 23000 for each constraint: decide by SQLState and vendor code together.";
            };
        };
    }

    @Override
    public String toString() {
        SQLException example = thrown.get();
        return database + " refused " + what + " with SQLState " + example.getSQLState() + ", vendor code " + example.getErrorCode()
                + (example instanceof SQLiteException sqlite ? " and result code " + sqlite.getResultCode().name() : "");
    }
}
