package threeways.workbench.databases;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import threeways.workbench.Migrations;

/**
 * One of the course's migrations, in the words of the database that it runs on.
 *
 * @param file
 *            its name, such as {@code V1__blogs.sql}
 * @param statements
 *            what it sends
 */
record TranslatedMigration(String file, List<String> statements) implements JavaMigration {

    TranslatedMigration(String file, org.jooq.SQLDialect dialect) {
        this(file, Migrations.statements(file, dialect));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(file.substring(1, file.indexOf("__")));
    }

    @Override
    public String getDescription() {
        return file.replaceFirst("^V\\d+__", "").replaceFirst("\\.sql$", "").replace('_', ' ');
    }

    @Override
    public Integer getChecksum() {
        return statements.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
