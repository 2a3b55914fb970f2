package threeways.migratetheschema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import threeways.workbench.Migrations;
import threeways.workbench.Todo;
import threeways.workbench.WorldUnavailableError;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Desk;

/**
 * A database of its own, in H2's memory, that a test may build up to any version and an answer may change. Closing it ends it, and fails if a
 * connection to it is still open.
 */
final class OldArchive implements AutoCloseable {

    private static final String COURSE = "classpath:" + Migrations.FOLDER;

    private static final Map<String, List<String>> MADE = new ConcurrentHashMap<>();

    private final JdbcDataSource source = new JdbcDataSource();

    private OldArchive() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    }

    /** A database with nothing in it. */
    static OldArchive empty() {
        return new OldArchive();
    }

    /** A database that the course's four migrations have made, with these rows: known, other or generated; none for an empty name. */
    static OldArchive withRows(String name) {
        OldArchive archive = new OldArchive();
        archive.execute(MADE.computeIfAbsent(name, OldArchive::made).toArray(String[]::new));
        return archive;
    }

    /** The statements that make such a database; migrating it takes ten times as long as they do. */
    private static List<String> made(String name) {
        try (OldArchive archive = new OldArchive()) {
            archive.flyway(COURSE).migrate();
            if (!name.isEmpty()) {
                archive.execute(Migrations.rows(name, SQLDialect.H2).toArray(String[]::new));
            }
            return archive.rows("script nopasswords nosettings");
        }
    }

    /** Applies the course's migrations and those of an exercise, as they lie on the desk. */
    void migrate(String exercise) {
        flyway(COURSE, onTheDesk(exercise)).migrate();
    }

    /** Applies the course's migrations and others, as they were before anybody answered. */
    void migrateBefore(String exercise) {
        flyway(COURSE, "classpath:before/" + exercise).migrate();
    }

    /** Takes what failed out of the history, as one does before a migration is run again. */
    void repair(String exercise) {
        flyway(COURSE, onTheDesk(exercise)).repair();
    }

    /** Such as {@code 5 SQL}, in the order of applying, or {@code 5 SQL failed}. */
    List<String> history(String... locations) {
        List<String> lines = new ArrayList<>();
        for (MigrationInfo one : flyway(locations).info().applied()) {
            lines.add(one.getVersion() + " " + (one.getType().isBaseline() ? "BASELINE" : "SQL")
                    + (one.getState().isFailed() ? " failed" : ""));
        }
        return lines;
    }

    /** Applies migrations up to a version, as Flyway does it. */
    void migrateUpTo(String version, String location) {
        Flyway.configure().dataSource(source).locations(location).target(version).load().migrate();
    }

    List<String> historyWith(String exercise) {
        return history(COURSE, onTheDesk(exercise));
    }

    private Flyway flyway(String... locations) {
        return Flyway.configure().dataSource(source).locations(locations).load();
    }

    /** Where the scripts of an exercise lie; fails if one of them has a hole in it. */
    private static String onTheDesk(String exercise) {
        Path folder = Desk.current().resources().resolve(exercise);
        Tree.files(folder).forEach(file -> Todo.in(file.getFileName().toString(), Tree.read(file)));
        return "filesystem:" + folder;
    }

    /** Fails if one of the exercise's scripts has a hole in it. */
    static void begun(String exercise) {
        onTheDesk(exercise);
    }

    DataSource dataSource() {
        return source;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    void execute(String... statements) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not prepare its database: " + e.getMessage(), e);
        }
    }

    /** What a statement of the test's own throws; null if it goes well. */
    Throwable refused(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** The rows of a query, their values separated by a bar. */
    List<String> rows(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        } catch (SQLException e) {
            throw new AssertionError(
                    "The test can't read what the migration should have made. Use the names of tables and columns that the exercise gives. "
                            + "Its query was refused: " + e.getMessage() + "\n" + query,
                    e);
        }
    }

    /** The tables, without Flyway's history. */
    List<String> tables() {
        return rows(
                "select lower(table_name) from information_schema.tables where table_schema = 'public' and lower(table_name) <> 'flyway_schema_history' order by 1");
    }

    /** The columns of a table, such as {@code title varchar(200) not null}, each as its name is written. */
    List<String> columns(String table) {
        return rows(
                "select column_name || ' ' || lower(data_type) || coalesce('(' || character_maximum_length || ')', '') || case is_nullable when 'NO' then ' not null' else '' end from information_schema.columns where table_schema = 'public' and lower(table_name) = '"
                        + table + "' order by lower(column_name)");
    }

    /** The foreign keys of a table, such as {@code author_id to author}. */
    List<String> foreignKeys(String table) {
        return rows(
                "select lower(k.column_name) || ' to ' || lower(u.table_name) from information_schema.referential_constraints r join information_schema.key_column_usage k on k.constraint_name = r.constraint_name join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name where lower(k.table_name) = '"
                        + table + "' order by 1");
    }

    /**
     * The whole schema, a line for each thing in it: tables and views, columns with type, default, null and what H2 has beside them, keys, checks and
     * indexes. Names of constraints and indexes are left out. Such as {@code blog.title: character varying(200) not null}.
     */
    List<String> schema() {
        String ours = "table_schema = 'public' and lower(table_name) <> 'flyway_schema_history'";
        String columns = "listagg(lower(k.column_name), ', ') within group (order by k.ordinal_position)";
        List<String> lines = new ArrayList<>();
        lines.addAll(rows("select lower(table_type) || ' ' || lower(table_name) from information_schema.tables where " + ours));
        lines.addAll(rows(
                "select lower(table_name) || '.' || lower(column_name) || ': ' || lower(data_type) || coalesce('(' || character_maximum_length || ')', '') || coalesce(' default ' || column_default, '') || case is_identity when 'YES' then ' identity' else '' end || case is_generated when 'ALWAYS' then ' generated' else '' end || case is_nullable when 'NO' then ' not null' else '' end || case when default_on_null then ' default on null' else '' end || coalesce(' on update ' || column_on_update, '') || case when is_visible then '' else ' invisible' end from information_schema.columns where "
                        + ours));
        lines.addAll(rows("select lower(c.table_name) || ': ' || lower(c.constraint_type) || ' (' || " + columns
                + " || ')' || coalesce(' to ' || (select lower(u.table_name) || ' on update ' || lower(r.update_rule) || ' on delete ' || lower(r.delete_rule) from information_schema.referential_constraints r join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name where r.constraint_name = c.constraint_name), '') from information_schema.table_constraints c join information_schema.key_column_usage k on k.constraint_name = c.constraint_name where c.table_schema = 'public' and lower(c.table_name) <> 'flyway_schema_history' group by c.constraint_name, c.table_name, c.constraint_type"));
        lines.addAll(rows(
                "select lower(c.table_name) || ': check (' || k.check_clause || ')' from information_schema.table_constraints c join information_schema.check_constraints k on k.constraint_name = c.constraint_name where c.table_schema = 'public'"));
        lines.addAll(rows("select distinct lower(table_name) || ': index (' || columns || ')' from (select k.table_name, " + columns
                + " as columns from information_schema.index_columns k where k." + ours.replace("lower(", "lower(k.")
                + " group by k.table_name, k.index_name)"));
        return lines.stream().sorted().toList();
    }

    /** In what the schema differs from what was expected, such as {@code missing: blog.title: …} or {@code not expected: …}. */
    List<String> schemaBeside(List<String> expected) {
        List<String> found = schema();
        return Stream.concat(expected.stream().filter(line -> !found.contains(line)).map(line -> "missing: " + line),
                found.stream().filter(line -> !expected.contains(line)).map(line -> "not expected: " + line)).toList();
    }

    /** The rows of all tables but Flyway's history, as one line each. */
    List<String> allRows() {
        return tables().stream().flatMap(table -> rows("select * from " + table + " order by 1, 2").stream().map(row -> table + ": " + row))
                .toList();
    }

    @Override
    public void close() {
        int open = Integer.parseInt(rows("select count(*) - 1 from information_schema.sessions").get(0));
        refused("shutdown immediately");
        if (open > 0) {
            throw new AssertionError(
                    "Expected no connection to the database to stay open, and " + open + (open == 1 ? " is" : " are")
                            + " still open. Close each one that "
                            + "you take, with try-with-resources, and the session factory that you build.");
        }
    }

    /** Fails with these words if a migration threw; what it threw comes behind them. */
    static void ranThrough(Throwable thrown, String words, Object... arguments) {
        if (thrown != null) {
            throw new AssertionError(words.formatted(arguments) + System.lineSeparator() + "Thrown: " + thrown, thrown);
        }
    }
}
