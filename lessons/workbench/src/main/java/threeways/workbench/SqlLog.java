package threeways.workbench;

import java.lang.reflect.Method;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.SimpleResultSetProxyLogic;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.assertj.core.api.AssertProvider;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * What a test method sent to the database, whatever the tool: it is recorded at JDBC, where Hibernate, jOOQ and plain SQL all pass. What was sent
 * before the test method began (schema, rows, Hibernate's start) is not in it.
 *
 * <p>
 * {@code assertThat(sql)} of AssertJ gives a {@link SqlLogAssert}.
 */
public final class SqlLog implements AssertProvider<SqlLogAssert> {

    /** A configuration parameter of JUnit's: where it is set, each check publishes under this key what it sent. */
    public static final String PUBLISHED = "sql that was sent";

    /** How the classes of Hibernate begin that carry out native queries; its statistics know those that change something by no text. */
    private static final String NATIVE_QUERY = "org.hibernate.query.sql.internal.Native";

    /** The class of Hibernate's that loads what a reference stands for, when it is read. */
    private static final String REFERENCE = "org.hibernate.proxy.pojo.bytebuddy.ByteBuddyInterceptor";

    /**
     * How the collections of Hibernate begin that load their elements when they are read; what is fetched eagerly passes none of their own methods.
     */
    private static final String LAZY_LIST = "org.hibernate.collection.spi.Persistent";

    private static final String JOOQ = "org.jooq.";

    private static final String HIBERNATE = "org.hibernate.";

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge");

    private static final List<Consumer<SqlStatement>> WATCHERS = new CopyOnWriteArrayList<>();

    private static final List<WatcherBefore> WATCHERS_BEFORE = new CopyOnWriteArrayList<>();

    private final List<SqlStatement> statements = new ArrayList<>();
    private final Map<Statement, SqlStatement> lastOf = new IdentityHashMap<>();
    /** A result knows its statement as well, but with some drivers' pools it is another object than the one that was used. */
    private final Map<ResultSet, SqlStatement> sentFor = new IdentityHashMap<>();
    private final Map<Connection, CallStack> openConnections = new IdentityHashMap<>();
    private final Set<Statement> openStatements = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Statement> closingThemselves = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Runnable> meanwhile = new HashMap<>();
    private final List<Hold> holds = new ArrayList<>();
    private final Map<Connection, String> names = new IdentityHashMap<>();
    private final ThreadLocal<String> lastTaken = new ThreadLocal<>();
    private final List<View> views = new CopyOnWriteArrayList<>();
    private final List<SqlLog> itself = List.of(this);
    private volatile Supplier<Stream<Session>> lentSessions = Stream::empty;
    private final Openings openings = new Openings();
    private final Class<?> testClass;
    private final ProxyConfig proxyConfig;
    private int begun;
    private final List<CallStack> closedWithoutAutocommit = new ArrayList<>();
    private final List<Ended> commits = new ArrayList<>();
    private final List<Ended> rollbacks = new ArrayList<>();
    private final Map<Step, Integer> calls = new EnumMap<>(Step.class);
    private Step refusedStep;
    private int callsUntilRefused;
    private boolean refusesOnce;
    private int refusals;
    private boolean rollbacksFail;
    /** What fails when it is closed; null if nothing does. */
    private Class<? extends AutoCloseable> failsToClose;
    private boolean failuresEndTransactions;
    private boolean exceptionsArePlain;
    private final Set<String> ended = new HashSet<>();
    private boolean everSent;
    private boolean everRefused;
    private Fate fateOfWrites = Fate.KEPT;
    private String settingOfConnections;
    private Preparation preparation = connection -> {
    };

    /** What is done with a connection before an answer gets it. */
    @FunctionalInterface
    interface Preparation {

        /** Does it with this one, which is not recorded. */
        void of(Connection connection) throws SQLException;
    }

    /** What became of the statements of the answer that write. */
    enum Fate {
        KEPT, OPEN, ROLLED_BACK
    }

    /** Whose transaction was ended, if there was one. */
    enum Transaction {
        CALLERS, ANSWERS, NONE
    }

    /** The end of a transaction. */
    private record Ended(CallStack by, Transaction whose) {
    }

    /** What the database says when it was asked to refuse. */
    static final class Refused extends SQLNonTransientConnectionException {

        private static final long serialVersionUID = 1L;

        Refused(Step step) {
            super("The connection was lost when " + step.words() + " (a check has arranged that).", "08006");
        }
    }

    /** After as many in a row nobody expects another attempt to go through. */
    static final int MOST_REFUSALS = 100;

    /** What a part of the connections sends, in a log of its own. */
    private record View(SqlLog log, Set<String> connections) {
    }

    SqlLog(Class<?> testClass) {
        this.testClass = testClass;
        Listener listener = new Listener();
        proxyConfig = ProxyDataSourceBuilder.create().listener(listener).methodListener(listener)
                .proxyResultSet((rows, connection, config) -> new RowsRead(rows, connection, config)).build().getProxyConfig();
    }

    /** Every statement in the order of sending, those that failed among them; a batch counts as one. */
    public synchronized List<SqlStatement> statements() {
        return List.copyOf(statements);
    }

    /** The statements that ask for rows. */
    public List<SqlStatement> queries() {
        return statements().stream().filter(SqlStatement::isQuery).toList();
    }

    /** How many rows were fetched, over all statements. */
    public long rowsRead() {
        return statements().stream().mapToLong(SqlStatement::rowsRead).sum();
    }

    /** How many commits were asked for; a statement in autocommit mode counts none. */
    public synchronized int commits() {
        return commits.size();
    }

    /** How many rollbacks were asked for, those to a savepoint among them. */
    public synchronized int rollbacks() {
        return rollbacks.size();
    }

    /** The lines that asked for the commits, such as {@code BlogsOfAYear.java:27}. */
    synchronized List<String> commitsSentAt() {
        return places(commits);
    }

    /** The lines that asked for the rollbacks. */
    synchronized List<String> rollbacksSentAt() {
        return places(rollbacks);
    }

    /** Whose transaction the first commit was for. */
    synchronized Transaction committed() {
        return commits.get(0).whose();
    }

    /** Whose transaction the first rollback was for. */
    synchronized Transaction rolledBack() {
        return rollbacks.get(0).whose();
    }

    /** How many connections were taken since the test method began and not closed. */
    public synchronized int openConnections() {
        return openConnections.size();
    }

    /** The line that took each connection which is still open, such as {@code BlogsOfAYear.java:27}. */
    public synchronized List<String> openConnectionsTakenAt() {
        return openConnections.values().stream().map(this::place).toList();
    }

    /**
     * How many statements were made since the test method began and not closed, on connections that are still open or not. One that was told to close
     * on completion has done so by itself if its result was closed.
     */
    public synchronized int openStatements() {
        return (int) openStatements.stream().filter(statement -> !(closingThemselves.contains(statement) && isClosed(statement))).count();
    }

    /** Throws a checked exception where the compiler doesn't expect one, and the caller of JDBC does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T thrown(Throwable checked) throws T {
        throw (T) checked;
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException unknown) {
            return false;
        }
    }

    /**
     * Lets something happen once, right before statement {@code number} is sent, counted from 1 and from the last {@link #clear()}: what another
     * writer does in the gap between two statements of an answer. It runs in the answer's thread, so the answer waits for it, and nothing is left to
     * luck. What it sends over {@link World#connect()} isn't recorded.
     */
    public synchronized void beforeStatement(int number, Runnable action) {
        meanwhile.put(number, action);
    }

    /**
     * Holds the thread that sends statement {@code number}, counted as in {@link #beforeStatement}, until the test releases the hold; at most five
     * seconds. That must be another thread than the test's own.
     */
    public synchronized Hold holdBefore(int number) {
        Hold hold = new Hold("statement " + number);
        holds.add(hold);
        beforeStatement(number, hold::hold);
        return hold;
    }

    synchronized void releaseAll() {
        holds.forEach(Hold::release);
    }

    /**
     * What goes through one connection from now on, as a log of its own: it counts, and acts before a statement, for this connection alone.
     *
     * @throws IllegalArgumentException
     *             if the connection isn't recorded here
     */
    public synchronized SqlLog of(Connection connection) {
        String name = names.get(real(connection, Connection.class));
        if (name == null) {
            throw new IllegalArgumentException("This connection isn't recorded here, so the log can't tell what it sends.");
        }
        View view = new View(new SqlLog(testClass), ConcurrentHashMap.newKeySet());
        view.connections().add(name);
        views.add(view);
        return view.log();
    }

    /** What a session sends from its next transaction on, through whichever connections it takes. */
    public synchronized SqlLog of(SharedSessionContract session) {
        View view = new View(new SqlLog(testClass), ConcurrentHashMap.newKeySet());
        views.add(view);
        ((SharedSessionContractImplementor) session).getEventListenerManager().addListener(new SessionEventListener() {

            private static final long serialVersionUID = 1L;

            @Override
            public void jdbcConnectionAcquisitionEnd() {
                Optional.ofNullable(lastTaken.get()).ifPresent(view.connections()::add);
            }
        });
        return view.log();
    }

    /**
     * The lines that closed a connection whose autocommit mode was switched off, such as {@code EntryMoves.java:27}: a pool lends it to others like
     * that.
     */
    public synchronized List<String> closedWithoutAutocommit() {
        return closedWithoutAutocommit.stream().map(this::place).toList();
    }

    /**
     * Makes the database refuse, as if the connection were lost: the {@code number}-th call of this kind from now on throws an {@code SQLException}
     * with SQLState 08006, and so does each after it, until {@link #refuseNothing} or {@link #clear}.
     */
    public synchronized void refuse(Step step, int number) {
        refuseNothing();
        everRefused = true;
        refusedStep = step;
        callsUntilRefused = number;
    }

    /**
     * Makes the database refuse a single call, as {@link #refuse(Step, int)} does, and answer all after it: an exception that was swallowed isn't
     * thrown again by the next statement.
     */
    public synchronized void refuseOnce(Step step, int number) {
        refuse(step, number);
        refusesOnce = true;
    }

    /** The same for the next call. */
    public void refuse(Step step) {
        refuse(step, 1);
    }

    /**
     * Lets each rollback fail from now on, until {@link #refuseNothing} or {@link #clear}: what goes wrong while an answer cleans up. It is carried
     * out before it fails, so that nothing stays behind, and it doesn't count as a refusal.
     */
    public synchronized void letRollbacksFail() {
        rollbacksFail = true;
    }

    /**
     * Lets each call of {@code close} on a {@code ResultSet}, or on a {@code Statement}, fail from now on, until {@link #refuseNothing} or
     * {@link #clear}. It is carried out before it fails, so what stays open is what the answer doesn't close any more, and it counts as a refusal.
     */
    synchronized void letClosingFail(Class<? extends AutoCloseable> of) {
        refuseNothing();
        everRefused = true;
        failsToClose = of;
    }

    private synchronized boolean failsToClose(Object target, String method) {
        return failsToClose != null && method.equals("close") && failsToClose.isInstance(target) && !isClosed(target)
                && ++refusals <= MOST_REFUSALS;
    }

    /** To close once more what is closed has no effect in JDBC. */
    private static boolean isClosed(Object target) {
        try {
            return target instanceof ResultSet rows ? rows.isClosed() : target instanceof Statement statement && statement.isClosed();
        } catch (SQLException unknown) {
            return false;
        }
    }

    private synchronized boolean failsTo(String method) {
        return rollbacksFail && method.equals("rollback");
    }

    /** Lets the database accept what it is asked again. */
    public synchronized void refuseNothing() {
        refusedStep = null;
        failsToClose = null;
        rollbacksFail = false;
        refusesOnce = false;
        refusals = 0;
        calls.clear();
    }

    /**
     * Lets each database end a transaction as PostgreSQL does: once a statement has failed in it, it refuses every further one with SQLState 25P02,
     * until a rollback, be it to a savepoint. Holds until {@link #clear}.
     */
    public synchronized void endTransactionsAtAFailure() {
        failuresEndTransactions = true;
    }

    /** A statement has failed on a connection. */
    private synchronized void failed(ExecutionInfo execution) {
        if (failuresEndTransactions && !isAutoCommit(execution.getStatement())) {
            ended.add(execution.getConnectionId());
        }
    }

    private synchronized boolean isEnded(String connection) {
        return ended.contains(connection);
    }

    private synchronized void rolledBack(String connection) {
        ended.remove(connection);
    }

    /**
     * Lets each database throw what PostgreSQL's driver throws: a plain {@code SQLException} with the message, the SQLState and the vendor code that
     * it had, and none of JDBC's subclasses that tell a violated constraint from other failures. A batch still fails with a
     * {@code BatchUpdateException}. Holds until {@link #clear}.
     */
    public synchronized void throwPlainExceptions() {
        exceptionsArePlain = true;
    }

    /** Throws it in another class, if that is asked for; otherwise the caller gets it as it is. */
    private synchronized void passOn(Throwable thrown) {
        if (exceptionsArePlain && thrown instanceof SQLException refused && plain(refused) != refused) {
            throw SqlLog.<RuntimeException>thrown(plain(refused));
        }
    }

    /** What a check has arranged stays as it is, and so does what JDBC wants each driver to throw. */
    private static SQLException plain(SQLException thrown) {
        if (thrown.getClass() == SQLException.class || thrown instanceof Refused || thrown instanceof SQLFeatureNotSupportedException
                || thrown instanceof SQLClientInfoException) {
            return thrown;
        }
        SQLException plain = thrown instanceof BatchUpdateException batch
                ? new BatchUpdateException(batch.getMessage(), batch.getSQLState(), batch.getErrorCode(), batch.getUpdateCounts())
                : new SQLException(thrown.getMessage(), thrown.getSQLState(), thrown.getErrorCode());
        plain.setStackTrace(thrown.getStackTrace());
        if (thrown.getNextException() != null) {
            plain.setNextException(plain(thrown.getNextException()));
        }
        return plain;
    }

    /** How many calls were refused since {@link #refuse}. */
    public synchronized int refusals() {
        return refusals;
    }

    /** How many calls of this kind there were since {@link #refuseNothing}, or {@link #refuse}. */
    synchronized int calls(Step step) {
        return calls.getOrDefault(step, 0);
    }

    private synchronized boolean isRefused(Step step) {
        calls.merge(step, 1, Integer::sum);
        if (step != refusedStep || refusesOnce && refusals > 0 || --callsUntilRefused > 0) {
            return false;
        }
        if (++refusals > MOST_REFUSALS) {
            throw new AssertionError("The database has refused " + MOST_REFUSALS + " times, and is asked again.");
        }
        return true;
    }

    /** Begins to record. */
    synchronized void begin() {
        clear();
        everSent = false;
        everRefused = false;
        settingOfConnections = null;
        openings.clear();
    }

    /** Whether nothing was sent since the beginning, even before a {@link #clear()}. */
    synchronized boolean hasSentNothing() {
        return !everSent;
    }

    /** What became of what the answer wrote last. */
    synchronized Fate fateOfWrites() {
        return fateOfWrites;
    }

    /** Whether a check has made the database refuse since the beginning. */
    synchronized boolean hasRefused() {
        return everRefused;
    }

    /** Forgets what was recorded, and what was to happen meanwhile. Connections and statements that are open now no longer count. */
    public synchronized void clear() {
        statements.clear();
        lastOf.clear();
        sentFor.clear();
        openConnections.clear();
        openStatements.clear();
        closingThemselves.clear();
        meanwhile.clear();
        releaseAll();
        holds.clear();
        refuseNothing();
        failuresEndTransactions = false;
        exceptionsArePlain = false;
        ended.clear();
        begun = 0;
        closedWithoutAutocommit.clear();
        commits.clear();
        rollbacks.clear();
        fateOfWrites = Fate.KEPT;
    }

    /**
     * Shows each statement of each log from now on to a watcher, for a proof that looks at what answers send.
     *
     * @return ends it
     */
    public static Runnable watch(Consumer<SqlStatement> watcher) {
        WATCHERS.add(watcher);
        return () -> WATCHERS.remove(watcher);
    }

    /** What is shown of each statement that is about to be sent. */
    @FunctionalInterface
    public interface WatcherBefore {

        /**
         * A statement is about to be sent.
         *
         * @param log
         *            the log of its database; each check has one of its own
         * @param text
         *            the text of the statement
         * @param connection
         *            the connection that will send it; what is asked over it here isn't recorded, and must change nothing
         */
        void about(SqlLog log, String text, Connection connection);
    }

    /**
     * Shows a watcher each statement that is about to be sent, for a proof that looks at the rows which it meets.
     *
     * @return ends it
     */
    public static Runnable watchBefore(WatcherBefore watcher) {
        WATCHERS_BEFORE.add(watcher);
        return () -> WATCHERS_BEFORE.remove(watcher);
    }

    /** Forgets what was sent so far, and nothing that is still open. */
    synchronized void forgetStatements() {
        statements.clear();
        lastOf.clear();
        sentFor.clear();
    }

    Class<?> testClass() {
        return testClass;
    }

    /** Which connections are open, for the world to look at before it ends. */
    synchronized Set<Connection> stillOpen() {
        return Set.copyOf(openConnections.keySet());
    }

    /** Which of all connections that were ever taken through this log are open. */
    synchronized List<Connection> taken() {
        return names.keySet().stream().filter(connection -> {
            try {
                return !connection.isClosed();
            } catch (SQLException unknown) {
                return false;
            }
        }).toList();
    }

    /** The sessions that the test was lent, for a look at their settings. */
    Stream<Session> lentSessions() {
        return lentSessions.get();
    }

    void sessionsAreLentBy(Supplier<Stream<Session>> lender) {
        lentSessions = lender;
    }

    /** What the answer has opened; it outlasts {@link #clear()}. */
    Openings openings() {
        return openings;
    }

    /** What a test is lent isn't the answer's: nobody expects it to be closed. */
    synchronized void lent(Connection connection) {
        openConnections.remove(real(connection, Connection.class));
    }

    /** The same for each data source of a test: it numbers the connections. */
    ProxyConfig proxyConfig() {
        return proxyConfig;
    }

    @Override
    public SqlLogAssert assertThat() {
        return new SqlLogAssert(this);
    }

    @Override
    public String toString() {
        return SqlText.listing(statements(), SqlText.LISTING_WIDTH);
    }

    /** The line of the lesson that led here, such as {@code BlogsOfAYear.java:27}; empty if there is none. */
    private String place(CallStack by) {
        return by.lineBeyond(testClass).map(Openings::at).orElse("");
    }

    private List<String> places(List<Ended> transactions) {
        return transactions.stream().map(one -> place(one.by())).toList();
    }

    /** The line and the library that have sent a statement, as the calls tell that led to it. */
    private SqlStatement.Sender sender(CallStack by) {
        return new SqlStatement.Sender(by.lineBeyond(testClass), by.leadsThrough(NATIVE_QUERY),
                Optional.ofNullable(by.leadsThrough(JOOQ) ? "jOOQ" : by.leadsThrough(HIBERNATE) ? "Hibernate" : null), late(by));
    }

    /** What the check reads now for the first time; what the answer reads is not late. */
    private static SqlStatement.Late late(CallStack by) {
        SqlStatement.Late late = by.leadsThrough(REFERENCE)
                ? SqlStatement.Late.OBJECT
                : by.leadsThrough(LAZY_LIST) ? SqlStatement.Late.LIST : SqlStatement.Late.NOTHING;
        return late != SqlStatement.Late.NOTHING && by.lineOfTheAnswer().isPresent() ? SqlStatement.Late.NOTHING : late;
    }

    private static boolean isAutoCommit(Statement statement) {
        try {
            return statement == null || statement.getConnection().getAutoCommit();
        } catch (SQLException closedMeanwhile) {
            return true;
        }
    }

    /** What is to happen before the statement that comes now. */
    private synchronized Optional<Runnable> next() {
        return Optional.ofNullable(meanwhile.remove(++begun));
    }

    private synchronized void sent(List<SqlStatement> some, Statement through) {
        for (SqlStatement statement : some) {
            statements.add(statement);
            everSent = true;
            if (WRITES.contains(statement.kind()) && statement.successful()
                    && statement.sender().filter(CallStack::isTheLearners).isPresent()) {
                fateOfWrites = isAutoCommit(through) ? Fate.KEPT : Fate.OPEN;
            }
            lastOf.put(through, statement);
            WATCHERS.forEach(watcher -> watcher.accept(statement));
        }
    }

    private synchronized void statementCalled(Statement statement, String method, Object result) {
        if (result instanceof ResultSet rows && lastOf.containsKey(statement)) {
            sentFor.put(real(rows, ResultSet.class), lastOf.get(statement));
        }
        switch (method) {
            case "close" -> openStatements.remove(statement);
            case "closeOnCompletion" -> closingThemselves.add(statement);
            default -> {
            }
        }
    }

    private synchronized void connectionCalled(Connection connection, String method, Object result, Transaction whose) {
        switch (method) {
            case "commit" -> {
                commits.add(new Ended(CallStack.now(), whose));
                fateOfWrites = Fate.KEPT;
            }
            case "rollback" -> {
                rollbacks.add(new Ended(CallStack.now(), whose));
                fateOfWrites = fateOfWrites == Fate.OPEN ? Fate.ROLLED_BACK : fateOfWrites;
            }
            case "close" -> openConnections.remove(connection);
            case "createStatement", "prepareStatement", "prepareCall" -> openStatements.add(real((Statement) result, Statement.class));
            default -> {
            }
        }
    }

    /**
     * Sends a statement over each connection that is open, which a session may keep, and over each that is taken from now on, before anyone else can;
     * it is not recorded.
     */
    synchronized void setConnections(String statement) {
        settingOfConnections = statement;
        openConnections.keySet().forEach(this::set);
    }

    private void set(Connection connection) {
        try {
            if (!connection.isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(settingOfConnections);
                }
            }
        } catch (SQLException e) {
            throw new WorldUnavailableError("A connection could not be set as a check asked for: " + e.getMessage(), e);
        }
    }

    /** Does something with each connection that is taken from now on, before anyone else can; what it sends isn't recorded. */
    void prepareConnections(Preparation preparation) {
        this.preparation = preparation;
    }

    private synchronized void connectionTaken(Connection connection, CallStack by, String name) {
        try {
            preparation.of(connection);
        } catch (SQLException closedMeanwhile) {
            // what comes now says so itself
        }
        if (settingOfConnections != null) {
            set(connection);
        }
        openConnections.put(connection, by);
        names.put(connection, name);
        lastTaken.set(name);
    }

    private final class Listener implements QueryExecutionListener, MethodExecutionListener {

        /** This log, and the views that look at a connection. */
        private List<SqlLog> logs(String connection) {
            return views.isEmpty()
                    ? itself
                    : Stream.concat(itself.stream(),
                            views.stream().filter(view -> connection != null && view.connections().contains(connection)).map(View::log))
                            .toList();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // a statement is recorded when its outcome is known
            for (SqlLog log : logs(execution.getConnectionId())) {
                log.next().ifPresent(Runnable::run);
            }
            showBefore(execution, queries);
            if (isRefused(Step.EXECUTE)) {
                record(execution, queries, false);
                throw SqlLog.<RuntimeException>thrown(new Refused(Step.EXECUTE));
            }
            if (isEnded(execution.getConnectionId())) {
                record(execution, queries, false);
                throw SqlLog.<RuntimeException>thrown(new SQLException(
                        "A statement of this transaction has failed, so the "
                                + "database accepts no other one until a rollback, as PostgreSQL does (a check has arranged that).",
                        "25P02"));
            }
        }

        private void showBefore(ExecutionInfo execution, List<QueryInfo> queries) {
            if (WATCHERS_BEFORE.isEmpty() || queries.isEmpty()) {
                return;
            }
            try {
                Connection connection = real(execution.getStatement().getConnection(), Connection.class);
                WATCHERS_BEFORE.forEach(watcher -> watcher.about(SqlLog.this, queries.get(0).getQuery(), connection));
            } catch (SQLException closedMeanwhile) {
                // what comes now says so itself
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!execution.isSuccess()) {
                failed(execution);
            }
            record(execution, queries, execution.isSuccess());
        }

        private void record(ExecutionInfo execution, List<QueryInfo> queries, boolean successful) {
            CallStack by = CallStack.now();
            List<SqlStatement> sent = new ArrayList<>();
            for (QueryInfo query : queries) {
                SqlStatement statement = new SqlStatement(query.getQuery(), binds(query), execution.getBatchSize(),
                        execution.getConnectionId(), () -> sender(by), successful);
                statement.limitedTo(maxRows(execution.getStatement()));
                sent.add(statement);
            }
            logs(execution.getConnectionId()).forEach(log -> log.sent(sent, execution.getStatement()));
        }

        private static int maxRows(Statement statement) {
            try {
                return statement == null ? 0 : statement.getMaxRows();
            } catch (SQLException closedMeanwhile) {
                return 0;
            }
        }

        @Override
        public void beforeMethod(MethodExecutionContext call) {
            step(call.getTarget(), call.getMethod().getName()).filter(SqlLog.this::isRefused).ifPresent(step -> {
                throw SqlLog.<RuntimeException>thrown(new Refused(step));
            });
            if (failsToClose(call.getTarget(), call.getMethod().getName())) {
                failToClose(call);
            }
            // a call is recorded when its outcome is known; what a connection was set to is known until it is closed
            if (call.getTarget() instanceof Connection connection) {
                if (failsTo(call.getMethod().getName())) {
                    failToRollBack(connection, call);
                }
                openings.beforeSetting(connection, call.getMethod().getName());
                if (call.getMethod().getName().equals("close")) {
                    openings.closing(connection);
                    closing(connection);
                }
            }
        }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            String method = call.getMethod().getName();
            Object target = call.getTarget();
            String name = call.getConnectionInfo() == null ? null : call.getConnectionInfo().getConnectionId();
            if (call.getThrown() != null) {
                passOn(call.getThrown());
                return;
            }
            if (method.startsWith("set") && target instanceof Statement) {
                return; // the values are read when the statement is sent
            }
            if (target instanceof ResultSet rows) {
                if (method.equals("next") && Boolean.TRUE.equals(call.getResult())) {
                    rowRead(rows);
                }
            } else if (target instanceof Connection connection) {
                if (method.equals("rollback")) {
                    rolledBack(name);
                }
                if (method.equals("commit") || method.equals("rollback") && call.getMethod().getParameterCount() == 0) {
                    openings.ended(connection, method);
                }
                opened(connection, call);
                Transaction whose = method.equals("commit") || method.equals("rollback")
                        ? openings.transactionOf(connection)
                        : Transaction.NONE;
                logs(name).forEach(log -> log.connectionCalled(connection, method, call.getResult(), whose));
            } else if (target instanceof Statement statement) {
                switch (method) {
                    case "close" -> openings.closed(statement);
                    case "closeOnCompletion" -> openings.closesOnCompletion(statement);
                    default -> {
                    }
                }
                logs(name).forEach(log -> log.statementCalled(statement, method, call.getResult()));
            } else if (method.equals("getConnection") && call.getResult() instanceof Connection connection) {
                CallStack by = CallStack.now();
                openings.taken(real(connection, Connection.class), by);
                connectionTaken(real(connection, Connection.class), by, name);
            }
        }

        private void failToClose(MethodExecutionContext call) {
            try {
                ((AutoCloseable) call.getTarget()).close();
            } catch (Exception e) {
                throw new WorldUnavailableError("What was to fail after it was closed has failed by itself: " + e, e);
            }
            if (call.getTarget() instanceof Statement statement) {
                openings.closed(statement);
                logs(call.getConnectionInfo().getConnectionId()).forEach(log -> log.statementCalled(statement, "close", null));
            }
            throw SqlLog
                    .<RuntimeException>thrown(new SQLException("The connection was lost on closing (a check has arranged that).", "08006"));
        }

        private void failToRollBack(Connection connection, MethodExecutionContext call) {
            try {
                call.getMethod().invoke(connection, call.getMethodArgs());
                rolledBack(call.getConnectionInfo().getConnectionId());
            } catch (ReflectiveOperationException e) {
                throw new WorldUnavailableError("A rollback that was to fail afterwards has failed by itself: " + e.getCause(), e);
            }
            openings.broken(connection);
            throw SqlLog.<RuntimeException>thrown(new SQLException("The rollback failed too (a check has arranged that).", "08006"));
        }

        /** Which step a call is; a statement is executed where its text is known. */
        private static Optional<Step> step(Object target, String method) {
            return Optional.ofNullable(switch (method) {
                case "getConnection" -> target instanceof Statement ? null : Step.CONNECT;
                case "getMetaData" -> target instanceof Connection ? Step.DESCRIBE : null;
                case "createStatement", "prepareStatement", "prepareCall" -> Step.PREPARE;
                case "next" -> Step.READ;
                case "commit" -> Step.COMMIT;
                default -> null;
            });
        }

        private void closing(Connection connection) {
            try {
                if (!connection.isClosed() && !connection.getAutoCommit()) {
                    CallStack by = CallStack.now();
                    synchronized (SqlLog.this) {
                        closedWithoutAutocommit.add(by);
                    }
                }
            } catch (SQLException broken) {
                // a connection that can't tell is not lent again
            }
        }

        private void opened(Connection connection, MethodExecutionContext call) {
            if (call.getResult() instanceof Statement statement) {
                openings.made(real(statement, Statement.class));
            } else if (call.getMethod().getName().equals("close")) {
                openings.closed(connection);
            } else {
                openings.afterSetting(connection, call.getMethod().getName(), call.getMethodArgs());
            }
        }

        /** A statement is one object for this log and its views, so its rows are counted once. */
        private void rowRead(ResultSet rows) {
            try {
                synchronized (SqlLog.this) {
                    SqlStatement statement = sentFor.get(rows);
                    if (statement != null) {
                        // all rows of a result have the same columns, and a driver may take its time to describe them
                        statement.rowRead(statement.rowsRead() == 0 ? rows.getMetaData().getColumnCount() : statement.columns());
                    }
                }
            } catch (SQLException closedMeanwhile) {
                // a result that its owner has closed by now has told us what it could
            }
        }
    }

    /** Most calls of a result read a column. Nothing is recorded of these, and to tell the listener of each takes longer than to read it. */
    private final class RowsRead extends SimpleResultSetProxyLogic {

        private final ResultSet rows;

        RowsRead(ResultSet rows, ConnectionInfo connection, ProxyConfig config) {
            super(rows, connection, config);
            this.rows = rows;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (!method.getName().startsWith("get") || isCommonMethod(method.getName())) {
                return super.invoke(proxy, method, arguments);
            }
            try {
                return proceedExecution(method, rows, arguments);
            } catch (SQLException thrown) {
                passOn(thrown);
                throw thrown;
            }
        }
    }

    static <T extends java.sql.Wrapper> T real(T proxied, Class<T> type) {
        return proxied instanceof net.ttddyy.dsproxy.proxy.ProxyJdbcObject proxy ? type.cast(proxy.getTarget()) : proxied;
    }

    /** Most checks ask for the values of few statements or of none. What ends with its connection is read at once. */
    private static Supplier<List<List<Object>>> binds(QueryInfo query) {
        List<List<ParameterSetOperation>> set = query.getParametersList();
        Supplier<List<List<Object>>> values = () -> set.stream().map(SqlLog::bindsOfOne).toList();
        if (set.stream().anyMatch(one -> one.stream().anyMatch(SqlLog::isArray))) {
            List<List<Object>> now = values.get();
            return () -> now;
        }
        return values;
    }

    private static boolean isArray(ParameterSetOperation operation) {
        return operation.getArgs()[1] instanceof java.sql.Array;
    }

    /** The values by position; a parameter that was set twice counts with its last value. */
    private static List<Object> bindsOfOne(List<ParameterSetOperation> operations) {
        Map<Integer, Object> byPosition = new java.util.TreeMap<>();
        for (ParameterSetOperation operation : operations) {
            if (operation.getArgs()[0] instanceof Integer position) {
                byPosition.put(position,
                        ParameterSetOperation.isSetNullParameterOperation(operation) ? null : lasting(operation.getArgs()[1]));
            }
        }
        return new ArrayList<>(byPosition.values());
    }

    /** An array of JDBC's own ends with its connection, and what is in it doesn't. */
    private static Object lasting(Object value) {
        try {
            return value instanceof java.sql.Array array ? array.getArray() : value;
        } catch (SQLException unreadable) {
            return value;
        }
    }
}
