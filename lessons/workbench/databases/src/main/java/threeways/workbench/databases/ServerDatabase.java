package threeways.workbench.databases;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.SQLDialect;
import threeways.workbench.Contents;
import threeways.workbench.Database;
import threeways.workbench.Migrations;
import threeways.workbench.Structure;
import threeways.workbench.WorldUnavailableError;

/**
 * A database that is a server. One schema in it is ours: Flyway migrates it once a JVM, and each world gets it as it was then, with its rows.
 * Whatever else a server holds is none of our business, and a schema that isn't marked as ours is never touched.
 */
abstract class ServerDatabase implements Database {

    /** How a schema says that it is ours. */
    static final String MARK = "made by the tests of the course Three Ways to Ask, which empty it as they like";

    /** The schema's name, and the database's where that is one thing. */
    static final String SCHEMA = "three_ways";

    /** How tables are made, and how they are then. */
    private record Made(List<String> tables, Structure structure) {
    }

    private final String name;
    private final SQLDialect dialect;
    private final Optional<Server> own;
    private WorldUnavailableError cannot;
    private Server server;
    private Connection admin;
    private final Map<Contents, Made> made = new HashMap<>();
    private Contents now;

    /**
     * @param own
     *            the learner's own server, where there is one; otherwise one is started
     */
    ServerDatabase(String name, SQLDialect dialect, Optional<Server> own) {
        this.name = name;
        this.dialect = dialect;
        this.own = own;
    }

    /**
     * Starts a server that ends with this JVM.
     *
     * @throws IOException
     *             if it doesn't start, as whatever unchecked exception the library throws that starts it
     */
    abstract Server start(Slot slot) throws IOException;

    /** Starts a server of ours, with data that an earlier run has left if there are any. */
    final Server start() {
        Slot slot = Slot.take(name);
        Server started = null;
        try {
            started = startTwice(slot);
            return started;
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        } finally {
            if (started == null) {
                slot.release();
            }
        }
    }

    private Server startTwice(Slot slot) throws IOException {
        try {
            return start(slot);
        } catch (IOException | RuntimeException first) {
            slot.clear(); // a run that was killed may have left data behind that no server starts from
            return start(slot);
        }
    }

    /** What a learner reads when the server doesn't start. */
    WorldUnavailableError unavailable(Exception e) {
        List<String> others = Stream.of("h2", "sqlite", "mariadb", "postgresql", "mysql").filter(other -> !other.equals(name)).toList();
        return new WorldUnavailableError(
                "%s could not be started: %s. The other databases may run here (%s); or name a server of your own with -Dworld.url."
                        .formatted(dialect.getName(), String.valueOf(e.getMessage()).replaceFirst("\\.$", ""), String.join(", ", others)),
                e);
    }

    /** Refuses a database that isn't for us: one that holds anything which we haven't made and marked. */
    abstract void refuseWhatIsNotOurs(Connection connection) throws SQLException;

    /** Takes the database for this JVM alone, if it is free. */
    abstract boolean takeForThisRun(Connection connection) throws SQLException;

    /** Makes our schema empty, and marks it. */
    abstract void makeEmptySchema(Connection connection) throws SQLException;

    /** Where the schema is once it has been made. */
    abstract Server intoTheSchema(Server server);

    /** Makes the schema's tables anew, whatever has become of them. */
    abstract void rebuild(Connection connection, List<String> tables) throws SQLException;

    /** A query for the columns and constraints of all that is in our schema, as {@link Structure#of(Connection, String)} wants it. It runs twice a world. */
    abstract String columns();

    /** The statements that take the rows out of the schema's tables, as part of a transaction. */
    List<String> emptying() {
        List<String> statements = new ArrayList<>();
        Migrations.TABLES.forEach(table -> statements.add(0, "delete from " + table)); // the referring ones first
        return statements;
    }

    /** The statements after which the next row of a numbered table gets this number. */
    abstract List<String> numberingFrom(int id, Contents contents, Connection connection) throws SQLException;

    /** Ends all other connections of this run, in transactions or not. */
    abstract void endOtherConnections(Connection connection) throws SQLException;

    abstract FluentConfiguration flyway(FluentConfiguration flyway);

    abstract <T> T dataSource(Class<T> type, Server server);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final SQLDialect dialect() {
        return dialect;
    }

    @Override
    public final synchronized Place place(Contents contents) throws SQLException {
        if (cannot != null) {
            throw cannot;
        }
        if (admin == null) {
            try {
                begin();
            } catch (WorldUnavailableError e) {
                cannot = e; // what can't start now won't for the next check either
                throw e;
            }
        }
        endOtherConnections(admin);
        // what a lesson's own migrations have stored would be gone with the other rows, so its tables are made anew
        if (!contents.withoutRows().equals(now) || !contents.hasTheCoursesTables() || !whatHasChanged().isEmpty()) {
            remake(contents);
        }
        refill(contents);
        run(admin, numberingFrom(contents.firstNewId(), contents, admin));
        return new Schema();
    }

    /** Makes the tables anew, and notes once how they are then. */
    private void remake(Contents contents) throws SQLException {
        Contents wanted = contents.withoutRows();
        Made before = made.get(wanted);
        now = null;
        rebuild(admin, before == null ? wanted.tables(dialect) : before.tables());
        if (before == null) {
            made.put(wanted, new Made(wanted.tables(dialect), Structure.of(admin, columns())));
        }
        now = wanted;
    }

    /** What is different from the schema as it was made. */
    private List<String> whatHasChanged() throws SQLException {
        return made.get(now).structure().changesTo(Structure.of(admin, columns()));
    }

    /** In one transaction, which costs one write to the disk instead of a dozen. */
    private void refill(Contents contents) throws SQLException {
        admin.setAutoCommit(false);
        try {
            if (contents.hasTheCoursesTables()) {
                run(admin, emptying());
            }
            run(admin, contents.rows(dialect));
            admin.commit();
        } finally {
            admin.setAutoCommit(true);
        }
    }

    /** Lets go of the database, as the end of the JVM does. */
    final synchronized void end() throws SQLException {
        admin.close();
        admin = null;
    }

    private void begin() throws SQLException {
        Server found = own.orElseGet(this::start);
        Connection connection = null;
        try {
            connection = dataSource(DataSource.class, found).getConnection();
            if (!takeWithinASecondOrTwo(connection)) {
                throw new WorldUnavailableError("Another run of the course is using " + found.url()
                        + " at the moment. One at a time: they would take the rows from under each other.");
            }
            if (found.own()) {
                refuseWhatIsNotOurs(connection);
            }
            makeEmptySchema(connection);
            server = intoTheSchema(found);
            List<TranslatedMigration> migrations = Migrations.FILES.stream().map(file -> new TranslatedMigration(file, dialect)).toList();
            flyway(Flyway.configure().dataSource(dataSource(DataSource.class, server)).locations(new String[0])
                    .javaMigrations(migrations.toArray(JavaMigration[]::new))).load().migrate();
            List<String> tables = migrations.stream().flatMap(migration -> migration.statements().stream()).toList();
            Connection inside = connection(connection);
            // the history of the migrations is Flyway's; the lessons' world holds the blogs and nothing else
            run(inside, List.of("drop table flyway_schema_history"));
            now = Contents.of("none");
            made.put(now, new Made(tables, Structure.of(inside, columns())));
            admin = inside;
        } catch (SQLException e) {
            throw new WorldUnavailableError("The server at " + found.url() + " doesn't let us make a world: " + e.getMessage()
                    + (found.own() ? " The user and the password come from the environment, as WORLD_USER and WORLD_PASSWORD." : ""), e);
        } finally {
            if (admin == null && connection != null) {
                connection.close();
            }
        }
    }

    /** A server may need a moment to notice that the run before has ended. */
    private boolean takeWithinASecondOrTwo(Connection connection) throws SQLException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2); System.nanoTime() < end;) {
            if (takeForThisRun(connection)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return takeForThisRun(connection);
    }

    /** The connection that took the database keeps it; inside the schema it can do the rest as well. */
    abstract Connection connection(Connection first) throws SQLException;

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    WorldUnavailableError notOurs(Server where, String what) {
        return new WorldUnavailableError(
                "The database at " + where.url() + " holds " + what + ", which this course hasn't made, so it stays away: "
                        + "its tests empty whatever they work in. Make an empty database for it and name that one.");
    }

    private final class Schema implements Place {

        @Override
        public DataSource connections() {
            return dataSource(DataSource.class, server);
        }

        @Override
        public ConnectionPoolDataSource pooledConnections() {
            return dataSource(ConnectionPoolDataSource.class, server);
        }

        @Override
        public List<String> changes() throws SQLException {
            return whatHasChanged();
        }

        @Override
        public void close() throws SQLException {
            endOtherConnections(admin);
        }
    }
}
