package threeways.workbench.databases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.SQLDialect;
import threeways.workbench.Contents;
import threeways.workbench.Database;
import threeways.workbench.Migrations;
import threeways.workbench.Structure;
import threeways.workbench.WorldUnavailableError;

/** SQLite: a file for each world, copied from one that was migrated and seeded once a JVM. */
public final class Sqlite implements Database {

    /** Foreign keys are enforced when a connection asks for it. */
    private static final String SETTINGS = "?foreign_keys=on&busy_timeout=3000";

    private record Template(Path file, Structure structure) {
    }

    private final Map<Contents, Template> templates = new HashMap<>();

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public Map<String, Object> hibernateSettings() {
        return Map.of("hibernate.dialect", MendedSqliteDialect.class.getName(),
                // hands a LocalDate to the driver as it is, which writes it as text
                "hibernate.type.java_time_use_direct_jdbc", true);
    }

    @Override
    public synchronized Place place(Contents contents) throws SQLException {
        Template template = templates.get(contents);
        if (template == null) {
            template = make(contents);
            templates.put(contents, template);
        }
        try {
            Path file = temporary();
            Files.copy(template.file(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new Copy(template, file);
        } catch (IOException e) {
            throw new WorldUnavailableError("A file for SQLite can't be made: " + e, e);
        }
    }

    private static Template make(Contents contents) throws SQLException {
        try {
            Path file = temporary();
            DataSource source = source(DataSource.class, file);
            if (contents.hasTheCoursesTables()) {
                Flyway.configure().dataSource(source).locations(new String[0]).javaMigrations(Migrations.FILES.stream()
                        .map(name -> new TranslatedMigration(name, SQLDialect.SQLITE)).toArray(JavaMigration[]::new)).load().migrate();
            }
            try (Connection connection = source.getConnection()) {
                ServerDatabase.run(connection, contents.hasTheCoursesTables()
                        ? List.of("drop table flyway_schema_history")
                        : contents.tables(SQLDialect.SQLITE));
                ServerDatabase.run(connection, contents.rows(SQLDialect.SQLITE));
                for (String table : contents.numbered()) {
                    ServerDatabase.run(connection,
                            List.of("update sqlite_sequence set seq = " + (contents.firstNewId() - 1) + " where name = '"
                                    + table + "'"));
                }
                for (String sequence : contents.sequences()) {
                    ServerDatabase.run(connection, Migrations.restart(sequence, contents.firstNewId()));
                }
                return new Template(file, Structure.of(connection));
            }
        } catch (IOException e) {
            throw new WorldUnavailableError("A file for SQLite can't be made: " + e, e);
        }
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("three-ways-", ".sqlite");
        file.toFile().deleteOnExit();
        return file;
    }

    private static <T> T source(Class<T> type, Path file) {
        T source = Drivers.dataSource(type == ConnectionPoolDataSource.class
                ? "org.sqlite.javax.SQLiteConnectionPoolDataSource"
                : "org.sqlite.SQLiteDataSource", type, "jdbc:sqlite:" + file + SETTINGS, null, null);
        // days are text, as jOOQ writes them: left alone, the driver stores a java.sql.Date as milliseconds, which no function of SQL takes for one
        Object config = Drivers.get(source, "getConfig");
        Drivers.set(config, "setDateClass", "TEXT");
        Drivers.set(config, "setDateStringFormat", "yyyy-MM-dd");
        return source;
    }

    private record Copy(Template template, Path file) implements Place {

        @Override
        public DataSource connections() {
            return source(DataSource.class, file);
        }

        @Override
        public ConnectionPoolDataSource pooledConnections() {
            return source(ConnectionPoolDataSource.class, file);
        }

        @Override
        public List<String> changes() throws SQLException {
            try (Connection connection = connections().getConnection()) {
                return template.structure().changesTo(Structure.of(connection));
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stillOpenSomewhere) {
                // the JVM deletes it when it ends
            }
        }
    }
}
