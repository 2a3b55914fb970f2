package threeways.workbench.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;
import threeways.workbench.Contents;
import threeways.workbench.Migrations;
import threeways.workbench.WorldUnavailableError;

/** What MySQL and MariaDB have in common: a schema is a database there, and its mark is a table. */
abstract class MysqlFamily extends ServerDatabase {

    private static final String MARK_TABLE = "three_ways_mark";

    MysqlFamily(String name, SQLDialect dialect, Optional<Server> own) {
        super(name, dialect, own);
    }

    /** Makes a database of ours in a server that we started. */
    final Server ourDatabase(Server server) {
        try (Connection connection = dataSource(DataSource.class, server).getConnection()) {
            run(connection, List.of("create database if not exists " + SCHEMA));
            return server.at(server.url().replace("/?", "/" + SCHEMA + "?"));
        } catch (SQLException e) {
            throw new WorldUnavailableError(name() + " has started, and doesn't let us in: " + e.getMessage(), e);
        }
    }

    @Override
    void refuseWhatIsNotOurs(Connection connection) throws SQLException {
        Server where = new Server(connection.getMetaData().getURL(), null, null, true);
        if (connection.getCatalog() == null || connection.getCatalog().isEmpty()) {
            throw notOurs(where, "databases and none is named (the URL ends with a database's name)");
        }
        List<String> there = column(connection, "select table_name from information_schema.tables where table_schema = database() "
                + "union all select routine_name from information_schema.routines where routine_schema = database()");
        boolean marked = there.contains(MARK_TABLE)
                && column(connection,
                        "select table_comment from information_schema.tables where table_schema = database() and table_name = '"
                                + MARK_TABLE + "'")
                        .contains(MARK);
        List<String> known = new ArrayList<>(Migrations.TABLES);
        known.addAll(Migrations.SEQUENCES);
        known.add(MARK_TABLE);
        known.add("flyway_schema_history");
        for (String thing : there) {
            if (!marked || !known.contains(thing)) {
                throw notOurs(where, "something called " + thing);
            }
        }
    }

    /** One that compares letter by letter. */
    String collation() {
        return "utf8mb4_bin";
    }

    @Override
    boolean takeForThisRun(Connection connection) throws SQLException {
        return column(connection, "select get_lock(concat('" + SCHEMA + " ', coalesce(database(), '')), 0)").contains("1");
    }

    @Override
    void makeEmptySchema(Connection connection) throws SQLException {
        // compares letter by letter, as the other databases do: left alone, 'tide' equals 'Tide' here
        run(connection, List.of("alter database character set utf8mb4 collate " + collation(),
                "create table if not exists " + MARK_TABLE + " (id int primary key) comment '" + MARK + "'"));
        dropTables(connection);
    }

    private static void dropTables(Connection connection) throws SQLException {
        List<String> drops = column(connection,
                "select concat('drop ', if(table_type in ('VIEW', 'SEQUENCE'), table_type, 'table'), ' `', table_name, '`') "
                        + "from information_schema.tables where table_schema = database() and table_name <> '" + MARK_TABLE + "'");
        run(connection, List.of("set foreign_key_checks = 0"));
        run(connection, drops);
        run(connection, List.of("set foreign_key_checks = 1"));
    }

    @Override
    public Optional<String> numberOfAConnection() {
        return Optional.of("select connection_id()");
    }

    @Override
    public Optional<String> waitingConnections() {
        return Optional.of("select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'");
    }

    /** The table is made again only if a tenth of a second has passed since it was read last. */
    @Override
    public Duration pace() {
        return Duration.ofMillis(150);
    }

    @Override
    Server intoTheSchema(Server server) {
        return server;
    }

    @Override
    Connection connection(Connection first) throws SQLException {
        // MySQL 8 answers from yesterday's statistics otherwise, see numberingFrom; the others don't read such a comment
        run(first, List.of("set @since = 0 /*!80000, session information_schema_stats_expiry = 0 */"));
        return first;
    }

    @Override
    void rebuild(Connection connection, List<String> tables) throws SQLException {
        dropTables(connection);
        run(connection, tables);
    }

    @Override
    String columns() {
        return "select table_name, concat_ws(' ', column_name, column_type, is_nullable), ordinal_position from information_schema.columns "
                + "where table_schema = database() "
                + "union all select table_name, concat_ws(' ', constraint_type, constraint_name), null "
                + "from information_schema.table_constraints where table_schema = database() order by 1, 3, 2";
    }

    /** An {@code alter table} is by far the dearest part of a new world here, and few tests make a row that gets a number. */
    @Override
    List<String> numberingFrom(int id, Contents contents, Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>(column(connection,
                "select concat('alter table ', table_name, ' auto_increment = " + id + "') from information_schema.tables "
                        + "where table_schema = database() and table_name in ('" + String.join("', '", contents.numbered())
                        + "') and not (auto_increment <=> " + id + ")"));
        for (String sequence : contents.sequences()) {
            statements.addAll(restart(sequence, id, connection));
        }
        return statements;
    }

    /** The statements after which a sequence, or the table that stands for it, gives this number next. */
    List<String> restart(String sequence, int id, Connection connection) throws SQLException {
        return Migrations.restart(sequence, id);
    }

    @Override
    void endOtherConnections(Connection connection) throws SQLException {
        for (String id : column(connection,
                "select id from information_schema.processlist where db = database() and id <> connection_id()")) {
            try {
                run(connection, List.of("kill " + id));
            } catch (SQLException endedMeanwhile) {
                // which is what was wanted
            }
        }
    }

    @Override
    FluentConfiguration flyway(FluentConfiguration flyway) {
        // the mark is in the schema already
        return flyway.baselineOnMigrate(true).baselineVersion("0");
    }
}
