package threeways.workbench.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;
import threeways.workbench.Contents;
import threeways.workbench.Migrations;
import threeways.workbench.WorldUnavailableError;

/** PostgreSQL: a server from Maven Central, or one of the learner's own. Our schema is one of several that a database may have. */
public final class Postgresql extends ServerDatabase {

    /** Tells our connections from those of others, who may be looking at the same database. */
    private static final String OURS = "three-ways-" + ProcessHandle.current().pid();

    public Postgresql() {
        this(Server.ofTheLearner());
    }

    Postgresql(Optional<Server> own) {
        super("postgresql", SQLDialect.POSTGRES, own);
    }

    @Override
    Server start(Slot slot) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Slot.cache().resolve("postgresql").toFile())
                .setDataDirectory(slot.data()).setCleanDataDirectory(false)
                .start();
        try (Stream<String> lines = Files.lines(slot.data().resolve("postmaster.pid"))) {
            lines.findFirst().map(String::strip).map(Long::parseLong).ifPresent(slot::serving);
        }
        return new Server(server.getJdbcUrl("postgres", "postgres"), "postgres", "", false);
    }

    @Override
    WorldUnavailableError unavailable(Exception e) {
        return rootCannotStepAside()
                ? new WorldUnavailableError("PostgreSQL doesn't run as root, and this machine doesn't let root step aside (it forbids user "
                        + "namespaces, as many containers do). Run Maven as another user, or name a server of your own with -Dworld.url.",
                        e)
                : super.unavailable(e);
    }

    /** What starts the server for root does it in a namespace of its own, by this command. */
    private static boolean rootCannotStepAside() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        try {
            return new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0;
        } catch (IOException noSuchCommand) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    void refuseWhatIsNotOurs(Connection connection) throws SQLException {
        Server where = new Server(connection.getMetaData().getURL(), null, null, true);
        for (String schema : column(connection, "select nspname from pg_namespace where nspname not in ('public', 'information_schema', '"
                + SCHEMA + "') and nspname not like 'pg\\_%'")) {
            throw notOurs(where, "a schema called " + schema);
        }
        for (String thing : column(connection, "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where nspname = 'public' union all select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
                + "where nspname = 'public' limit 1")) {
            throw notOurs(where, "something called " + thing);
        }
        for (String comment : column(connection,
                "select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where nspname = '"
                        + SCHEMA + "'")) {
            if (!comment.equals(MARK)) {
                throw notOurs(where, "a schema called " + SCHEMA + " without our mark");
            }
        }
        for (String table : column(connection, "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where nspname = '" + SCHEMA + "' and relkind in ('r', 'p', 'v', 'm', 'f') and relname not in ('"
                + String.join("', '", Migrations.TABLES) + "')")) {
            throw notOurs(where, "a table " + SCHEMA + "." + table);
        }
    }

    @Override
    boolean takeForThisRun(Connection connection) throws SQLException {
        return column(connection, "select pg_try_advisory_lock(20260101)").contains("t");
    }

    @Override
    void makeEmptySchema(Connection connection) throws SQLException {
        run(connection, emptySchema());
    }

    private static List<String> emptySchema() {
        return List.of("drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA,
                "comment on schema " + SCHEMA + " is '" + MARK + "'");
    }

    @Override
    public Optional<String> numberOfAConnection() {
        return Optional.of("select pg_backend_pid()");
    }

    @Override
    public Optional<String> waitingConnections() {
        return Optional
                .of("select pid from pg_stat_activity where application_name = '" + OURS + "' and cardinality(pg_blocking_pids(pid)) > 0");
    }

    @Override
    Server intoTheSchema(Server server) {
        return server.at(server.url() + (server.url().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA + "&ApplicationName=" + OURS);
    }

    @Override
    Connection connection(Connection first) throws SQLException {
        first.setSchema(SCHEMA);
        return first;
    }

    @Override
    void rebuild(Connection connection, List<String> tables) throws SQLException {
        run(connection, emptySchema());
        run(connection, tables);
    }

    @Override
    String columns() {
        return "select relname, concat_ws(' ', relkind, attname, format_type(atttypid, atttypmod), attnotnull), attnum from pg_class "
                + "left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped "
                + "where relnamespace = '" + SCHEMA + "'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') "
                + "union all select relname, concat_ws(' ', contype, conname), null from pg_class "
                + "join pg_constraint on conrelid = pg_class.oid and contype in ('c', 'f', 'p', 'u') "
                + "where relnamespace = '" + SCHEMA + "'::regnamespace order by 1, 3, 2";
    }

    /** Deleting would be quicker, and leave holes: an answer that leaves an order to luck would be lucky now and not the next time. */
    @Override
    List<String> emptying() {
        return List.of("truncate " + String.join(", ", Migrations.TABLES));
    }

    @Override
    List<String> numberingFrom(int id, Contents contents, Connection connection) {
        return Stream.concat(contents.numbered().stream().map(table -> "pg_get_serial_sequence('" + table + "', 'id')"),
                contents.sequences().stream().map(sequence -> "'" + sequence + "'"))
                .map(sequence -> "select setval(" + sequence + ", " + id + ", false)").toList();
    }

    @Override
    void endOtherConnections(Connection connection) throws SQLException {
        run(connection, List.of("select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = '" + OURS + "'"));
    }

    @Override
    FluentConfiguration flyway(FluentConfiguration flyway) {
        return flyway.schemas(SCHEMA);
    }

    @Override
    <T> T dataSource(Class<T> type, Server server) {
        return Drivers.dataSource(type == ConnectionPoolDataSource.class
                ? "org.postgresql.ds.PGConnectionPoolDataSource"
                : "org.postgresql.ds.PGSimpleDataSource", type, server.url(), server.user(), server.password());
    }
}
