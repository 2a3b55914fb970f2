package threeways.workbench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;

/**
 * One database with the tables and rows of the course, for one test. It is migrated once a JVM and copied for each test, so nothing that an
 * answer does to it reaches the next.
 */
public final class World {

    /** Lower-case names without quotes make jOOQ's generated classes fit every database as they are. */
    private static final String SETTINGS = ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    private final String url;
    private final Template template;
    private final DataSource unrecorded;
    private final DataSource recorded;
    private final SqlLog sql;
    private final SessionFactories sessionFactories;

    World(String rows, int connections, SqlLog sql, SessionFactories sessionFactories) {
        refuseUnknownDatabase();
        this.sql = sql;
        this.sessionFactories = sessionFactories;
        url = "jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS;
        template = TEMPLATES.computeIfAbsent(rows, Template::new);
        template.copyTo(url);
        unrecorded = connections == 0 ? unpooled(url) : pool(url, connections);
        recorded = recording(unrecorded);
    }

    private static void refuseUnknownDatabase() {
        String asked = System.getProperty("world.database", "h2");
        if (!asked.equals("h2")) {
            throw new WorldUnavailableError("-Dworld.database=" + asked + " names no database that this course runs on. It knows: h2.");
        }
    }

    /** What the answers get: each connection is recorded. */
    public DataSource dataSource() {
        return recorded;
    }

    /** A connection for a test's own questions; it is not recorded, and its owner closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** How the database goes about a query that was sent, with the values that were bound then. It runs once more, unrecorded. */
    public QueryPlan explain(SqlStatement query) {
        try (Connection connection = connect()) {
            return QueryPlan.of(query, connection);
        } catch (SQLException e) {
            throw new WorldUnavailableError("The database could not explain how it answers a query: " + e.getMessage(), e);
        }
    }

    /** Changes the rows for a test's own purpose, one statement after the other; it is not recorded. */
    public void execute(String... statements) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new WorldUnavailableError("The world could not be changed: " + e.getMessage(), e);
        }
    }

    /** The dialect that jOOQ speaks to this database. */
    public SQLDialect dialect() {
        return SQLDialect.H2;
    }

    /**
     * A session factory on this world for the given entities. It is built on first use and kept for the tests to come; nobody but the
     * workbench closes it.
     *
     * @throws RuntimeException
     *             whatever Hibernate throws when it can't accept the mapping
     */
    public SessionFactory sessionFactory(Class<?>... entities) {
        return sessionFactories.on(this, entities);
    }

    /** A data source that leads here without being recorded, until it is moved. */
    ProxyDataSource unrecorded() {
        return new ProxyDataSource(unrecorded);
    }

    private ProxyDataSource recording(DataSource source) {
        ProxyDataSource proxy = new ProxyDataSource(source);
        proxy.setProxyConfig(sql.proxyConfig());
        return proxy;
    }

    /** Points a data source that outlives this test at this world. */
    void moveInto(ProxyDataSource proxy) {
        proxy.setDataSource(unrecorded);
        proxy.setProxyConfig(sql.proxyConfig());
    }

    /** What an answer has left behind, as sentences; looks while connections are still open. */
    List<String> leftBehind() {
        List<String> found = new ArrayList<>();
        for (Connection open : sql.stillOpen()) {
            found.add("a connection was still open" + (isInTransaction(open) ? ", in a transaction that nobody had ended" : ""));
        }
        try (Connection connection = connect()) {
            Map<String, String> tables = query(connection, Template.TABLES);
            if (tables.isEmpty()) {
                // one in memory that was shut down comes back empty
                found.add("the database was empty, or shut down");
                return found;
            }
            template.tables.keySet().stream().filter(table -> !tables.containsKey(table))
                    .forEach(table -> found.add("the table " + table + " was gone"));
            tables.keySet().stream().filter(table -> !template.tables.containsKey(table))
                    .forEach(table -> found.add("a table " + table + " was new"));
            query(connection, Template.SETTINGS_NOW).forEach((setting, value) -> {
                String before = template.settings.getOrDefault(setting, "its default");
                if (!value.equals(before)) {
                    found.add("the database's setting " + setting + " was " + value + " instead of " + before);
                }
            });
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
        try (Connection connection = connect()) {
            return !lent.isClosed() && !lent.getAutoCommit() && !query(connection, Template.UNCOMMITTED).isEmpty();
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Ends the database, whoever is still connected. */
    void close() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException alreadyGone) {
            // an answer that shut the database down has done this for us
        }
        if (unrecorded instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    private static DataSource unpooled(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private static DataSource pool(String url, int connections) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        pool.setMaxConnections(connections);
        pool.setLoginTimeout(1);
        return pool;
    }

    private static Map<String, String> query(Connection connection, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return pairs;
    }

    /** The migrated and seeded database as a script that makes another one like it. */
    private static final class Template {

        static final String TABLES = "select table_name, table_type from information_schema.tables where table_schema = schema()";
        /** A setting that nobody has changed yet may be missing; what is called info or property is none. */
        static final String SETTINGS_NOW = "select setting_name, setting_value from information_schema.settings "
                + "where setting_name not like 'info.%' and setting_name not like 'property.%'";
        static final String UNCOMMITTED = "select session_id, session_start from information_schema.sessions where contains_uncommitted";

        final String script;
        final Map<String, String> tables;
        final Map<String, String> settings;

        Template(String rows) {
            String url = "jdbc:h2:mem:template-" + rows + "-" + UUID.randomUUID() + SETTINGS;
            Flyway.configure().dataSource(url, null, null).locations("classpath:threeways/blog/migrations").load().migrate();
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                // the history of the migrations is Flyway's; the lessons' world holds the blogs and nothing else
                statement.execute("drop table \"flyway_schema_history\"");
                statement.execute("runscript from 'classpath:threeways/blog/rows/" + rows + ".sql'");
                for (String table : List.of("author", "blog", "entry", "tag", "permalink")) {
                    // the seeded rows brought their ids along: a new row gets one beyond them
                    statement.execute("alter table " + table + " alter column id restart with 1000");
                }
                tables = query(connection, TABLES);
                settings = query(connection, SETTINGS_NOW);
                StringBuilder lines = new StringBuilder();
                try (ResultSet script = statement.executeQuery("script nopasswords nosettings")) {
                    while (script.next()) {
                        lines.append(script.getString(1)).append('\n');
                    }
                }
                script = lines.toString();
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                throw new WorldUnavailableError("The world could not be built: " + e.getMessage(), e);
            }
        }

        void copyTo(String url) {
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute(script);
            } catch (SQLException e) {
                throw new WorldUnavailableError("The world could not be built: " + e.getMessage(), e);
            }
        }
    }
}
