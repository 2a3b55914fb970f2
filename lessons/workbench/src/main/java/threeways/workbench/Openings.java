package threeways.workbench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import threeways.workbench.course.Desk;

/**
 * What an answer has opened and not closed, and which settings of a connection it has changed, each with the line that did so. What the test itself
 * opens isn't in it, and neither is the connection of a session, which the session gives back.
 */
final class Openings {

    /** How the classes of Hibernate begin that take a connection for a session. */
    private static final String OF_A_SESSION = "org.hibernate.resource.jdbc.internal.LogicalConnection";

    /** The class of Hibernate's that lends the connection of a session. */
    private static final String LENDING = "org.hibernate.engine.jdbc.internal.JdbcCoordinatorImpl";

    private static final String JOOQ = "org.jooq.";

    private static final String HIBERNATE = "org.hibernate.";

    /** Those that may take a connection, be it through a class of the answer's that provides it. */
    private static final List<String> LIBRARIES = List.of(JOOQ, HIBERNATE, "org.flywaydb.");

    /** A setting of a connection, as the test left it and as it is now. */
    private record Setting(Object before, Object now, StackTraceElement line) {

        boolean isChanged() {
            return !Objects.equals(before, now);
        }
    }

    /**
     * Something that is open.
     *
     * @param line
     *            the answer's line that has opened it
     * @param library
     *            which library has done it for that line; empty if it called JDBC itself
     */
    private record Opened(StackTraceElement line, String library) {
    }

    /** What can be set on a connection, by the name of the method. */
    private enum Settable {

        AUTO_COMMIT("setAutoCommit", "auto-commit") {

            @Override
            Object now(Connection connection) throws SQLException {
                return connection.getAutoCommit();
            }
        },
        READ_ONLY("setReadOnly", "read-only") {

            @Override
            Object now(Connection connection) throws SQLException {
                return connection.isReadOnly();
            }
        },
        ISOLATION("setTransactionIsolation", "isolation level") {

            @Override
            Object now(Connection connection) throws SQLException {
                return connection.getTransactionIsolation();
            }
        },
        HOLDABILITY("setHoldability", "holdability of results") {

            @Override
            Object now(Connection connection) throws SQLException {
                return connection.getHoldability();
            }
        };

        private final String method;
        private final String words;

        Settable(String method, String words) {
            this.method = method;
            this.words = words;
        }

        abstract Object now(Connection connection) throws SQLException;

        static Optional<Settable> by(String method) {
            return Stream.of(values()).filter(one -> one.method.equals(method)).findFirst();
        }
    }

    private final Map<Connection, CallStack> connections = new IdentityHashMap<>();
    private final Map<Statement, CallStack> statements = new IdentityHashMap<>();
    private final Map<Statement, Boolean> closingThemselves = new IdentityHashMap<>();
    private final Map<Connection, Map<Settable, Setting>> settings = new IdentityHashMap<>();
    /** By connection, the calls that have set something about it: a session does so before it lends one. */
    private final Map<Connection, List<CallStack>> setters = new IdentityHashMap<>();
    private final Set<Connection> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The first connection that went back set differently. */
    private Leftover changedAtItsReturn;

    /** Where the answer has ended a transaction that the test had begun, for the first time; null if it hasn't. */
    private Leftover endOfTheCallersTransaction;

    /** Forgets all but how the test has set its connections. */
    synchronized void clear() {
        connections.clear();
        statements.clear();
        closingThemselves.clear();
        endOfTheCallersTransaction = null;
        changedAtItsReturn = null;
        settings.values().forEach(ofOne -> ofOne.replaceAll((what, setting) -> new Setting(setting.now(), setting.now(), null)));
    }

    synchronized void taken(Connection connection, CallStack by) {
        connections.put(connection, by);
    }

    /** A connection that the answer has taken is about to be closed: a pool lends it to the next taker as it is now. */
    synchronized void closing(Connection connection) {
        if (changedAtItsReturn == null && !broken.contains(connection)) {
            changedAtItsReturn = changed(connection).filter(one -> taken(connection).isPresent()).map(one -> new Leftover(
                    "Expected each connection to go back as it came. Its %s was %s from %s on, and a pool lends it like that. "
                            .formatted(one.getKey().words, one.getValue().now(), at(one.getValue().line()))
                            + (one.getKey() == Settable.AUTO_COMMIT
                                    ? "Set it back on every path; roll back first if one fails."
                                    : "Set it back on every path, after a failure too."),
                    one.getValue().line()))
                    .orElse(null);
        }
    }

    synchronized void closed(Connection connection) {
        connections.remove(connection);
    }

    synchronized void made(Statement statement) {
        statements.put(statement, CallStack.now());
    }

    synchronized void closed(Statement statement) {
        statements.remove(statement);
    }

    synchronized void closesOnCompletion(Statement statement) {
        closingThemselves.put(statement, true);
    }

    /** A connection has failed to roll back, so it is lent to nobody any more, however it is set. */
    synchronized void broken(Connection connection) {
        broken.add(connection);
    }

    /** A setting is about to be changed, or not. */
    synchronized void beforeSetting(Connection connection, String method) {
        Settable.by(method).ifPresent(what -> {
            setters.computeIfAbsent(connection, once -> new ArrayList<>()).add(CallStack.now());
            settings.computeIfAbsent(connection, once -> new LinkedHashMap<>()).computeIfAbsent(what, once -> {
                try {
                    Object now = what.now(connection);
                    return new Setting(now, now, null);
                } catch (SQLException notTold) {
                    return null;
                }
            });
        });
    }

    /** A setting has been changed; where the test does it, that is how it is to stay. */
    synchronized void afterSetting(Connection connection, String method, Object[] values) {
        Settable.by(method)
                .ifPresent(what -> settings.getOrDefault(connection, Map.of()).computeIfPresent(what,
                        (same, setting) -> (setting.before().equals(values[0])
                                ? Optional.<StackTraceElement>empty()
                                : CallStack.now().lineOfTheAnswer())
                                .map(line -> new Setting(setting.before(), values[0], line))
                                .orElseGet(() -> new Setting(values[0], values[0], null))));
    }

    /**
     * A transaction was ended, by {@code commit} or {@code rollback}. Auto-commit is off meanwhile; where the answer has switched it off, the
     * transaction is its own.
     */
    synchronized void ended(Connection connection, String method) {
        Setting autoCommit = settings.getOrDefault(connection, Map.of()).get(Settable.AUTO_COMMIT);
        if (endOfTheCallersTransaction == null && autoCommit != null && !autoCommit.isChanged()
                && Boolean.FALSE.equals(autoCommit.now())) {
            CallStack.now().lineOfTheAnswer().ifPresent(line -> endOfTheCallersTransaction = new Leftover(
                    "The caller had begun a transaction, and a %s was sent at %s. ".formatted(method, at(line))
                            + (method.equals("commit")
                                    ? "The caller can't take it back any more. Leave out commit(), and jOOQ's transaction(…) and Hibernate's "
                                            + "inTransaction(…), which commit."
                                    : "What the caller had changed in it is gone. Leave out rollback(), and let exceptions reach the caller, who ends "
                                            + "the transaction."),
                    line));
        }
    }

    /** A transaction of the caller's that the answer has ended, be it on a path that fails. */
    synchronized Optional<Leftover> endOfTheCallersTransaction() {
        return Optional.ofNullable(endOfTheCallersTransaction);
    }

    /** The line that has begun the transaction in which a connection is, if it is the answer's. */
    synchronized Optional<StackTraceElement> beginOfTransaction(Connection connection) {
        return Optional.ofNullable(settings.getOrDefault(connection, Map.of()).get(Settable.AUTO_COMMIT)).filter(Setting::isChanged)
                .map(Setting::line);
    }

    /** Whose transaction a connection is in. */
    synchronized SqlLog.Transaction transactionOf(Connection connection) {
        try {
            return connection.getAutoCommit()
                    ? SqlLog.Transaction.NONE
                    : beginOfTransaction(connection).isPresent() ? SqlLog.Transaction.ANSWERS : SqlLog.Transaction.CALLERS;
        } catch (SQLException notTold) {
            return SqlLog.Transaction.CALLERS;
        }
    }

    /** A connection that the answer has left open. */
    synchronized Optional<Leftover> connection() {
        return connection(connections.keySet().stream());
    }

    /** The same of those connections alone that the answer has taken itself, and no library for it. */
    synchronized Optional<Leftover> connectionOfItsOwn() {
        return connection(connections.entrySet().stream().filter(one -> LIBRARIES.stream().noneMatch(one.getValue()::leadsThrough))
                .map(Map.Entry::getKey));
    }

    private Optional<Leftover> connection(Stream<Connection> open) {
        return open.flatMap(one -> taken(one).stream()).findFirst()
                .map(one -> new Leftover("Expected every connection to be closed again. The one taken at " + at(one.line())
                        + (one.library().equals(JOOQ)
                                ? " is still open: a Cursor or a Stream keeps it until that is closed. Use try-with-resources for it."
                                : " is still open: on some path nothing closes it. Use try-with-resources."),
                        one.line()));
    }

    /** A statement that the answer has left open. */
    synchronized Optional<Leftover> statement() {
        return statements.entrySet().stream().filter(one -> !(closingThemselves.containsKey(one.getKey()) && isClosed(one.getKey())))
                .flatMap(one -> opened(one.getValue()).stream()).findFirst()
                .map(one -> new Leftover("Expected every statement to be closed again. The one made at " + at(one.line())
                        + " is still open, and so is its result. A pooled connection keeps both: close the "
                        + (one.library().equals(JOOQ)
                                ? "Cursor or the Stream"
                                : one.library().isEmpty() ? "Statement" : "Stream or the ScrollableResults")
                        + " with try-with-resources.", one.line()));
    }

    /** A setting of a connection that the answer has changed and not set back. */
    synchronized Optional<Leftover> setting(Connection lent) {
        return changed(lent)
                .map(one -> new Leftover(
                        "The caller's connection must keep its settings. Its %s was %s, and is %s since %s. The next user of the connection "
                                .formatted(one.getKey().words, one.getValue().before(), one.getValue().now(), at(one.getValue().line()))
                                + "gets it like that: set it back in a finally block.",
                        one.getValue().line()));
    }

    /** A connection that the answer has taken, changed a setting of, and closed like that. */
    synchronized Optional<Leftover> changedAtItsReturn() {
        return Optional.ofNullable(changedAtItsReturn);
    }

    private Optional<Map.Entry<Settable, Setting>> changed(Connection connection) {
        return settings.getOrDefault(connection, Map.of()).entrySet().stream().filter(one -> one.getValue().isChanged()).findFirst();
    }

    /** The same of a connection that a session has lent the answer; it may have gone back to the pool since then. */
    synchronized Optional<Leftover> settingOfASession() {
        return setters.entrySet().stream().filter(one -> changed(one.getKey()).isPresent())
                .filter(one -> one.getValue().stream().anyMatch(by -> by.leadsThrough(LENDING)))
                .flatMap(lent -> setting(lent.getKey()).stream()).findFirst();
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException unknown) {
            return false;
        }
    }

    static String at(StackTraceElement line) {
        return line.getFileName() + ":" + line.getLineNumber();
    }

    /** A connection that the answer has taken; empty where a session has, which gives it back. */
    private Optional<Opened> taken(Connection connection) {
        return Optional.ofNullable(connections.get(connection)).filter(by -> !by.leadsThrough(OF_A_SESSION)).flatMap(Openings::opened);
    }

    /** What the answer opens; empty where the test acts by itself. */
    private static Optional<Opened> opened(CallStack by) {
        return by.lineOfTheAnswer().map(line -> new Opened(line, library(by.calledByTheLesson())));
    }

    /** The library among these classes; one that lends a connection leaves it to the line. */
    private static String library(List<String> called) {
        return called.isEmpty() || called.get(called.size() - 1).endsWith("ConnectionProvider")
                ? ""
                : Stream.of(JOOQ, HIBERNATE).filter(library -> called.stream().anyMatch(name -> name.startsWith(library))).findFirst()
                        .orElse("");
    }
}
