package threeways.workbench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.table.Table;
import org.jooq.SQLDialect;

/**
 * H2 in memory. It is migrated once a JVM and for each set of rows, and copied for each world that finds no untouched copy. Flyway isn't started for
 * that, since lesson 13 alone needs it for more; a test of the workbench shows that it makes the same tables.
 */
final class H2 implements Database {

    /** Lower-case names without quotes make jOOQ's generated classes fit every database as they are. */
    private static final String SETTINGS = ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final Map<Contents, Template> TEMPLATES = new ConcurrentHashMap<>();

    /** It outlives each lesson's class loader, so it has none of them. */
    private static final ExecutorService COPYING = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "workbench-copies", 0, false);
        thread.setContextClassLoader(H2.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.H2;
    }

    @Override
    public Place place(Contents contents) throws SQLException {
        return TEMPLATES.computeIfAbsent(contents, Template::new).copy();
    }

    @Override
    public Optional<String> numberOfAConnection() {
        return Optional.of("select session_id()");
    }

    @Override
    public Optional<String> waitingConnections() {
        return Optional.of("select session_id from information_schema.sessions where blocker_id is not null");
    }

    @Override
    public Optional<String> nextNumberOf(String table) {
        return Optional.of(
                "select identity_base from information_schema.columns where table_name = '" + table + "' and identity_base is not null");
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    /** The migrated and seeded database as the statements that make another one like it. */
    private static final class Template {

        /** A setting that nobody has changed yet may be missing; what is called info or property is none. */
        private static final String SETTINGS_NOW = "select setting_name, setting_value from information_schema.settings "
                + "where setting_name not like 'info.%' and setting_name not like 'property.%'";
        private static final String UNCOMMITTED = "select session_id, session_start from information_schema.sessions where contains_uncommitted";

        private final List<String> script = new ArrayList<>();
        private final Structure structure;
        private final Map<String, String> settings;
        /** To make a copy takes about as long as a small check, and most checks change nothing. */
        private final AtomicReference<Copy> untouched = new AtomicReference<>();
        /** The next one, which is made beside the check that has the last one. */
        private final AtomicReference<CompletableFuture<Copy>> next = new AtomicReference<>(CompletableFuture.completedFuture(null));

        Template(Contents contents) {
            String url = "jdbc:h2:mem:template-" + contents.rows() + "-" + UUID.randomUUID() + SETTINGS;
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                // a check may set it to another value and back, and that is not a change
                statement.execute("set default_null_ordering low");
                for (String migration : contents.migrations()) {
                    statement.execute(migration);
                }
                for (String insert : contents.rows(SQLDialect.H2)) {
                    statement.execute(insert);
                }
                for (String table : contents.numbered()) {
                    // the seeded rows brought their ids along: a new row gets one beyond them
                    statement.execute("alter table " + table + " alter column id restart with " + contents.firstNewId());
                }
                for (String sequence : contents.sequences()) {
                    statement.execute("alter sequence " + sequence + " restart with " + contents.firstNewId());
                }
                structure = Structure.of(connection);
                settings = Structure.pairs(connection, SETTINGS_NOW);
                try (ResultSet statements = statement.executeQuery("script nopasswords nosettings")) {
                    while (statements.next()) {
                        script.add(statements.getString(1));
                    }
                }
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                throw new WorldUnavailableError("The world could not be built: " + e.getMessage(), e);
            }
        }

        Place copy() throws SQLException {
            Copy left = untouched.getAndSet(null);
            if (left != null) {
                return left;
            }
            Copy made = next.getAndSet(CompletableFuture.supplyAsync(this::makeAhead, COPYING)).join();
            return made != null ? made : make();
        }

        /** Null if it fails: the check that needs the copy tries again, and tells why. */
        private Copy makeAhead() {
            try {
                return make();
            } catch (SQLException e) {
                return null;
            }
        }

        private Copy make() throws SQLException {
            JdbcDataSource source = new JdbcDataSource();
            // the settings are the database's: with the address of each connection they would be set once more
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID());
            try (Connection connection = DriverManager.getConnection(source.getURL() + SETTINGS);
                    Statement statement = connection.createStatement()) {
                // one by one, in half the time: H2 reads what is left of a longer text again after each statement in it
                for (String one : script) {
                    statement.execute(one);
                }
                return new Copy(this, source, connection);
            }
        }
    }

    /**
     * One database in memory. The first question to its information schema builds all tables of that schema, which takes longer than most checks; so
     * the engine itself is asked, as long as it knows the answer.
     */
    private static final class Copy implements Place {

        private final Template template;
        private final JdbcDataSource source;
        private final org.h2.engine.Database engine;
        /** What setting a timeout counts. */
        private final Counted timeout;
        /** By table, the number of the last change of its rows, as the engine counts them. */
        private final Map<Table, Long> rowsAsMade;
        /** As long as the engine has counted no further, nothing has changed. */
        private Counted asItWas;

        Copy(Template template, JdbcDataSource source, Connection only) throws SQLException {
            this.template = template;
            this.source = source;
            engine = session(only).getDatabase();
            rowsAsMade = engine.getMainSchema().getAllTablesAndViews(session(only)).stream()
                    .collect(Collectors.toMap(table -> table, Table::getMaxDataModificationId));
            Counted before = Counted.by(engine);
            setTimeout(only);
            asItWas = Counted.by(engine);
            timeout = new Counted(asItWas.changesOfTables - before.changesOfTables, asItWas.changesOfRows - before.changesOfRows);
        }

        /**
         * How many changes the engine has counted: each statement that changes a table or a setting, each transaction that changes rows, and the
         * first number that a sequence gives.
         */
        private record Counted(long changesOfTables, long changesOfRows) {

            static Counted by(org.h2.engine.Database engine) {
                return new Counted(engine.getModificationMetaId(), engine.getModificationDataId());
            }

            Counted plus(Counted more) {
                return new Counted(changesOfTables + more.changesOfTables, changesOfRows + more.changesOfRows);
            }

            Counted minus(Counted less) {
                return new Counted(changesOfTables - less.changesOfTables, changesOfRows - less.changesOfRows);
            }
        }

        private boolean isUntouched() throws SQLException {
            return engine.getSessions(false).length == 0 && isAsMade();
        }

        @Override
        public Optional<Object> asMade() throws SQLException {
            return isAsMade() ? Optional.of(template) : Optional.empty();
        }

        /** A transaction counts when it ends: what it has changed before that, no other one sees. */
        @Override
        public synchronized Optional<StateOfRows> stateOfRows() throws SQLException {
            if (!isTheSame()) {
                return Optional.empty();
            }
            Counted since = Counted.by(engine).minus(asItWas);
            Map<String, Long> tables = new HashMap<>();
            if (since.changesOfTables == 0) {
                rowsAsMade.forEach((table, then) -> tables.put(table.getName(), table.getMaxDataModificationId() - then));
            }
            return Optional.of(new StateOfRows(template, since, tables));
        }

        private synchronized boolean isAsMade() throws SQLException {
            return Counted.by(engine).equals(asItWas) && isTheSame();
        }

        /** An answer may have shut it down: then there is a new one of the same name. */
        private boolean isTheSame() throws SQLException {
            try (Connection connection = source.getConnection()) {
                return session(connection).getDatabase() == engine;
            }
        }

        /** Hibernate asks each statement for its timeout, and H2 asks the information schema unless it was set. */
        @Override
        public synchronized void prepare(Connection connection) throws SQLException {
            // a check may record another database beside this one
            if (connection instanceof JdbcConnection && session(connection).getDatabase() == engine) {
                setTimeout(connection);
                // added and not read again: another thread may change something meanwhile
                asItWas = asItWas.plus(timeout);
            }
        }

        private static void setTimeout(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(0);
            }
        }

        @Override
        public Set<String> openConnections() {
            return Stream.of(engine.getSessions(false)).map(session -> String.valueOf(session.getId())).collect(Collectors.toSet());
        }

        @Override
        public DataSource connections() {
            return source;
        }

        @Override
        public ConnectionPoolDataSource pooledConnections() {
            return source;
        }

        @Override
        public boolean hasUncommittedChanges() throws SQLException {
            try (Connection connection = source.getConnection()) {
                return !Structure.pairs(connection, Template.UNCOMMITTED).isEmpty();
            }
        }

        @Override
        public synchronized List<String> changes() throws SQLException {
            try (Connection connection = source.getConnection()) {
                if (session(connection).getDatabase() == engine && engine.getModificationMetaId() == asItWas.changesOfTables) {
                    return List.of();
                }
                Structure now = Structure.of(connection);
                List<String> found = new ArrayList<>(template.structure.changesTo(now));
                if (!now.tables().isEmpty()) {
                    Structure.pairs(connection, Template.SETTINGS_NOW).forEach((setting, value) -> {
                        String before = template.settings.getOrDefault(setting, "its default");
                        if (!value.equals(before)) {
                            found.add("the database's setting " + setting + " was " + value + " instead of " + before);
                        }
                    });
                }
                return found;
            }
        }

        @Override
        public void giveBack() throws SQLException {
            if (!isUntouched() || !template.untouched.compareAndSet(null, this)) {
                close();
            }
        }

        @Override
        public void close() throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            }
        }
    }
}
