package threeways.workbench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * One database with the tables and rows of the course, for one test. Nothing that an answer does to it reaches the next.
 */
public final class World {

    /** Something that is done, and what comes of it. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T done() throws E;
    }

    /** What was read while the rows were in such a {@linkplain Database.Place#stateOfRows state}. */
    private record RowsOfAState(Database.StateOfRows state, Rows rows) {
    }

    /** Where an answer comes that has kept the data source of an earlier world. */
    private static final JdbcDataSource NOWHERE = new JdbcDataSource();

    /** The rows of worlds that nothing has changed, by what these were made from. */
    private static final Map<Object, Rows> AS_MADE = new ConcurrentHashMap<>();

    static {
        NOWHERE.setURL("jdbc:h2:mem:world-that-has-ended;IFEXISTS=TRUE");
    }

    private final Database database;
    private final Database.Place place;
    private final DataSource unrecorded;
    private final ProxyDataSource recorded;
    private final SqlLog sql;
    private final SessionFactories sessionFactories;
    private final WorldDescription description;
    private final Map<String, Writer> writers = new LinkedHashMap<>();
    /** What the test itself has changed about the tables, so that no answer is told to have done it. */
    private final Set<String> changesOfTheTest = new HashSet<>();
    /** What was read last, if the database tells whether that is what is stored now. */
    private volatile RowsOfAState lastRead;
    /** What is stored in great number beside the rows of the world; null if there is nothing. */
    private Copies copies;
    /** What was stored before all rows were deleted; null if they weren't. */
    private Rows emptied;

    World(WorldDescription description, SqlLog sql, SessionFactories sessionFactories) {
        this.description = description;
        this.sql = sql;
        this.sessionFactories = sessionFactories;
        database = Databases.chosen();
        try {
            place = database.place(description.contents());
        } catch (SQLException e) {
            throw new WorldUnavailableError("The world could not be built: " + e.getMessage(), e);
        }
        int connections = description.connections();
        unrecorded = connections == 0 ? place.connections() : pool(place, connections);
        recorded = recording(unrecorded, sql);
        sql.prepareConnections(place::prepare);
    }

    /** What the answers get: each connection is recorded. */
    public DataSource dataSource() {
        return recorded;
    }

    /** A database of a test's own beside this one: what is sent there stands in the same {@link SqlLog}. */
    public DataSource recorded(DataSource other) {
        return recording(other, sql);
    }

    /** A connection for a test's own questions; it is not recorded, and its owner closes it. */
    public Connection connect() throws SQLException {
        return place.connections().getConnection();
    }

    /**
     * How the database goes about a query that was sent, with the values that were bound then. It runs once more, unrecorded. H2 alone is asked here:
     * each database has plans of its own kind.
     */
    public QueryPlan explain(SqlStatement query) {
        try (Connection connection = connect()) {
            return QueryPlan.of(query, connection);
        } catch (SQLException e) {
            throw new WorldUnavailableError("The database could not explain how it answers a query: " + e.getMessage(), e);
        }
    }

    /**
     * Changes the rows for a test's own purpose, one statement after the other; it is not recorded. The statements are written for H2, and translated
     * where another database needs other words.
     */
    public void execute(String... statements) {
        boolean changesTables = Stream.of(statements).anyMatch(sql -> sql.matches("(?is)\\s*(alter|create|drop)\\b.*"));
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            List<String> before = changesTables ? place.changes() : List.of();
            for (String sql : statements) {
                for (String translated : dialect() == SQLDialect.H2 ? List.of(sql) : Migrations.translated(sql, dialect())) {
                    statement.execute(translated);
                }
            }
            if (changesTables) {
                place.changes().stream().filter(change -> !before.contains(change)).forEach(changesOfTheTest::add);
            }
        } catch (SQLException e) {
            throw new WorldUnavailableError("The world could not be changed: " + e.getMessage(), e);
        }
    }

    /** Stores many rows, in the place of those that were stored like that before. */
    void store(Copies many) {
        asItWas();
        copies = many;
        many.store(this);
    }

    /** Takes away what is stored in great number, and stores what was deleted by {@link #empty}. */
    void asItWas() {
        if (copies != null) {
            copies.takeAway(this);
            copies = null;
        }
        if (emptied != null) {
            send(new Literals(dialect()).inserts(emptied));
            emptied = null;
        }
    }

    /** Sends statements as they are, in one transaction; it is not recorded. */
    void send(List<String> statements) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                if (!sql.isEmpty()) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new WorldUnavailableError("The archive could not be changed: " + e.getMessage(), e);
        }
    }

    /**
     * Deletes all rows; the tables stay.
     *
     * @param known
     *            what {@link #asItWas} stores again: the rows without those that are stored in great number
     */
    void empty(Rows known) {
        send(Stream.of("entry_tag", "permalink", "visit", "entry", "tag", "blog", "author").map(table -> "delete from " + table).toList());
        copies = null;
        emptied = known;
    }

    /** All rows that are stored now, read over a connection of its own; it is not recorded. */
    public Rows rows() {
        try {
            // to read a large archive takes as long as some answers
            Optional<Object> origin = place.asMade();
            return origin.isPresent() ? AS_MADE.computeIfAbsent(origin.get(), once -> ask(StoredRows::read)) : changedRows();
        } catch (SQLException e) {
            throw couldNotLook(e);
        }
    }

    private Rows changedRows() throws SQLException {
        Database.StateOfRows state = place.stateOfRows().orElse(null);
        if (state == null) {
            return ask(StoredRows::read);
        }
        RowsOfAState last = lastRead;
        if (last != null && last.state().equals(state)) {
            return last.rows();
        }
        Rows now = ask(ctx -> StoredRows.read(ctx, table -> known(table, state, last)));
        lastRead = new RowsOfAState(state, now);
        return now;
    }

    /** The rows that were read when this table was in the state that it is in now; null if there are none. */
    private static Rows known(String table, Database.StateOfRows now, RowsOfAState last) {
        Long changes = now.tables().get(table);
        if (changes == null) {
            return null;
        }
        if (changes == 0) {
            return AS_MADE.get(now.madeFrom());
        }
        return last != null && changes.equals(last.state().tables().get(table)) ? last.rows() : null;
    }

    /** The dialect that jOOQ speaks to this database. */
    public SQLDialect dialect() {
        return database.dialect();
    }

    /**
     * A session factory on this world for the given entities. It is built on first use and kept for the tests to come; the workbench closes it.
     *
     * @throws RuntimeException
     *             whatever Hibernate throws when it can't accept the mapping
     */
    public SessionFactory sessionFactory(Class<?>... entities) {
        return sessionFactory(description.withEntities(entities));
    }

    /** The same for the entities and the settings of a description, such as {@code world.description().withSettings(…)}. */
    public SessionFactory sessionFactory(WorldDescription described) {
        return sessionFactories.on(this, described, false);
    }

    /** What this world was made from. */
    public WorldDescription description() {
        return description;
    }

    /**
     * What is stored now: past the record, over a connection of its own, so without what another transaction has not committed.
     *
     * @return what {@code question} returns
     */
    public <T> T ask(Function<DSLContext, T> question) {
        try (Connection connection = connect()) {
            return question.apply(DSL.using(connection, dialect()));
        } catch (SQLException e) {
            throw couldNotLook(e);
        }
    }

    private static WorldUnavailableError couldNotLook(SQLException e) {
        return new WorldUnavailableError("The test could not look at what is stored: " + e.getMessage(), e);
    }

    /**
     * Does something as a program in another time zone does it: the JVM's default zone is set, and each connection that is taken meanwhile gets the
     * same one, since H2 takes it from the JVM once, when that starts. Other databases are asked in the zone of the machine.
     *
     * @return what {@code work} returns
     * @throws AssertionError
     *             if {@code work} sets the JVM's zone, be it only while a statement is sent
     * @throws E
     *             what {@code work} throws
     */
    public <T, E extends Exception> T inZone(String zone, Work<T, E> work) throws E {
        if (dialect() != SQLDialect.H2) {
            return work.done();
        }
        TimeZone before = TimeZone.getDefault();
        TimeZone here = TimeZone.getTimeZone(zone);
        sql.setConnections("set time zone '" + zone + "'");
        TimeZone.setDefault(here);
        Set<String> others = ConcurrentHashMap.newKeySet();
        Runnable asStatementsAreSent = SqlLog.watch(statement -> others.add(TimeZone.getDefault().getID()));
        try {
            T result = work.done();
            others.add(TimeZone.getDefault().getID());
            others.remove(here.getID());
            if (!others.isEmpty()) {
                throw new AssertionError("The JVM's time zone was " + here.getID() + " before your answer was called, and "
                        + others.iterator().next() + " later. Leave it, even for a moment: setDefault changes it for the whole program. "
                        + "Name the zone where you convert.");
            }
            return result;
        } finally {
            asStatementsAreSent.run();
            TimeZone.setDefault(before);
            sql.setConnections("set time zone local"); // a pool lends the same connections again
        }
    }

    /** Another writer of this name; the same for the same name. */
    public synchronized Writer writer(String name) {
        return writers.computeIfAbsent(name, once -> {
            SqlLog own = new SqlLog(sql.testClass());
            own.prepareConnections(place::prepare);
            return new Writer(name, this, own, recording(place.connections(), own));
        });
    }

    /**
     * Whether the database says that one connection or another waits for a lock, be it an answer's or a writer's.
     *
     * @throws UnsupportedOperationException
     *             on a database that doesn't tell, which is SQLite
     */
    public boolean isAnyoneWaiting() {
        return !waitingConnections().isEmpty();
    }

    /**
     * Waits until the database says that one connection or another waits for a lock.
     *
     * @throws AssertionError
     *             if it doesn't say so within five seconds
     */
    public void awaitAnyoneWaiting() {
        if (!await(this::isAnyoneWaiting)) {
            throw new AssertionError(
                    "Expected that a connection waits for a lock that another transaction holds. None waited within 5 seconds.");
        }
    }

    /**
     * Tells from now on whether a connection waits for another one, which has inserted a key into this table and not committed it yet. H2 doesn't
     * name the connection that waits, but it numbers a row before it looks whether the key is free.
     */
    public BooleanSupplier waitForAKeyOf(String table) {
        return database.nextNumberOf(table).<BooleanSupplier>map(query -> {
            String before = single(query);
            return () -> !single(query).equals(before);
        }).orElse(this::isAnyoneWaiting);
    }

    private String single(String query) {
        return ask(ctx -> ctx.fetchSingle(query).get(0, String.class));
    }

    /** Asks again and again, at the pace at which this database has news, until it is so; at most five seconds. Returns whether it is. */
    public boolean await(BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        boolean is = so.getAsBoolean();
        while (!is && System.nanoTime() < end) {
            pause();
            is = so.getAsBoolean();
        }
        return is;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(database.pace().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted while it waited for a lock.", e);
        }
    }

    /** Whether this database tells who waits for a lock; SQLite doesn't. */
    public boolean tellsWhoWaits() {
        return database.waitingConnections().isPresent();
    }

    Set<String> waitingConnections() {
        String query = database.waitingConnections()
                .orElseThrow(() -> new UnsupportedOperationException(database.name() + " doesn't tell which connection waits for a lock."));
        return ask(ctx -> new HashSet<>(ctx.fetch(query).getValues(0, String.class)));
    }

    /** The number by which the database knows a connection; null if it doesn't tell. */
    String numberOf(Connection connection) {
        return database.numberOfAConnection().map(query -> DSL.using(connection, dialect()).fetch(query).getValues(0, String.class).get(0))
                .orElse(null);
    }

    SessionFactory writersFactory() {
        return sessionFactories.on(this, description, true);
    }

    void closeWriters() {
        writers.values().forEach(Writer::close);
    }

    SqlLog log() {
        return sql;
    }

    Database database() {
        return database;
    }

    /** A data source that leads here without being recorded, until it is moved. */
    ProxyDataSource unrecorded() {
        return new ProxyDataSource(unrecorded);
    }

    private static ProxyDataSource recording(DataSource source, SqlLog sql) {
        ProxyDataSource proxy = new ProxyDataSource(source);
        proxy.setProxyConfig(sql.proxyConfig());
        return proxy;
    }

    /** Points a data source that outlives this test at this world. */
    void moveInto(ProxyDataSource proxy) {
        proxy.setDataSource(unrecorded);
        proxy.setProxyConfig(sql.proxyConfig());
    }

    /**
     * A connection that the answer has opened past all that it was lent, and not closed; empty where the database doesn't tell. Writers must have
     * been closed before, and afterwards a pool lends no more.
     */
    Optional<Leftover> connectionOfItsOwn() {
        disposeOfThePool();
        Set<String> open;
        try {
            open = new HashSet<>(place.openConnections());
        } catch (SQLException alreadyGone) {
            return Optional.empty();
        }
        if (!open.isEmpty()) {
            sql.taken().forEach(ours -> open.remove(numberOf(ours)));
        }
        return open.stream().findFirst().map(any -> new Leftover(
                "Expected every connection to be closed again. One is still open that your answer made itself, with DriverManager or a "
                        + "data source of its own. Ask through what the exercise gives you.",
                null));
    }

    /** What an answer has left behind, as sentences; looks while connections are still open. */
    List<String> leftBehind() {
        List<String> found = new ArrayList<>();
        for (Connection open : sql.stillOpen()) {
            found.add("a connection was still open" + (isInTransaction(open) ? ", in a transaction that nobody had ended" : ""));
        }
        try {
            place.changes().stream().filter(change -> !changesOfTheTest.contains(change)).forEach(found::add);
        } catch (SQLException e) {
            found.add("the database didn't answer any more (" + e.getMessage() + ")");
        }
        return found;
    }

    /**
     * Whether a connection has a transaction that nobody has ended. JDBC tells only whether it ends by itself, so the database is asked whether
     * somebody's changes are waiting; a transaction that has changed nothing holds up nobody.
     */
    boolean isInTransaction(Connection lent) {
        try {
            return !lent.isClosed() && !lent.getAutoCommit() && place.hasUncommittedChanges();
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Ends the world after a check that held: the next may find its database as it is. */
    void close() {
        closeConnections();
        disposeOfThePool();
        recorded.setDataSource(NOWHERE);
        end(place::giveBack);
    }

    /**
     * Ends the world after a check that failed, even with connections open.
     *
     * @param inUse
     *            whether a thread may still be at work with one of them: to close that one would wait for the thread
     */
    void closeAtOnce(boolean inUse) {
        end(place::close);
        if (!inUse) {
            closeConnections();
        }
        disposeOfThePool();
    }

    private void closeConnections() {
        // once H2 has found one that wasn't closed, it writes down for each that is made where that was, which takes longer than to make it
        sql.taken().forEach(World::close);
    }

    private void disposeOfThePool() {
        if (unrecorded instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    private interface End {

        void comes() throws SQLException;
    }

    private static void end(End end) {
        try {
            end.comes();
        } catch (SQLException alreadyGone) {
            // an answer that shut the database down has done this for us
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // the world has ended before it
        }
    }

    private static DataSource pool(Database.Place place, int connections) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(place.pooledConnections());
        pool.setMaxConnections(connections);
        pool.setLoginTimeout(1);
        return pool;
    }
}
