package threeways.changethedatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteDataSource;
import threeways.workbench.Migrations;
import threeways.workbench.WorldUnavailableError;

/** A database beside the course's, with its tables and rows: SQLite as it comes, or H2 with a setting of its own. Closing it ends it. */
final class OwnDatabase implements AutoCloseable {

    private final DataSource source;
    private final SQLDialect dialect;
    private final Path file;

    private OwnDatabase(DataSource source, SQLDialect dialect, Path file) {
        this.source = source;
        this.dialect = dialect;
        this.file = file;
    }

    /** SQLite in a file, with nothing set, and these rows: known, other or generated. */
    static OwnDatabase sqlite(String rows) {
        try {
            Path file = Files.createTempFile("three-ways-bare-", ".sqlite");
            file.toFile().deleteOnExit();
            // tag::open-sqlite[]
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            // end::open-sqlite[]
            return new OwnDatabase(source, SQLDialect.SQLITE, file).filled(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H2 in memory, with this setting in its URL. */
    static OwnDatabase h2(String setting, String rows) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                + setting);
        return new OwnDatabase(source, SQLDialect.H2, null).filled(rows);
    }

    DataSource dataSource() {
        return source;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Changes the rows; the statements are written for H2, and translated. */
    void execute(String... statements) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                for (String translated : Migrations.translated(sql, dialect)) {
                    statement.execute(translated);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not prepare its database: " + e.getMessage(), e);
        }
    }

    /** What {@code question} returns, asked over a connection of its own. */
    <T> T ask(Function<DSLContext, T> question) {
        try (Connection connection = connect()) {
            return question.apply(DSL.using(connection, dialect));
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not look into its database: " + e.getMessage(), e);
        }
    }

    private OwnDatabase filled(String rows) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String script : Migrations.FILES) {
                for (String sql : Migrations.statements(script, dialect)) {
                    statement.execute(sql);
                }
            }
            for (String sql : Migrations.rows(rows, dialect)) {
                statement.execute(sql);
            }
            connection.commit();
            return this;
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not prepare its database: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            } else {
                try (Connection connection = connect(); Statement statement = connection.createStatement()) {
                    statement.execute("shutdown immediately");
                }
            }
        } catch (IOException | SQLException stillInUse) {
            // the JVM deletes it when it ends
        }
    }
}
