package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The course's migrations")
@BlogWorld
class MigrationsTest {

    @Test
    void make_the_tables_of_a_world_with_flyway_too(World world) throws SQLException {
        Properties before = (Properties) System.getProperties().clone();
        String url = "jdbc:h2:mem:by-flyway;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection migrated = DriverManager.getConnection(url);
                Statement statement = migrated.createStatement();
                Connection made = world.connect()) {
            Flyway.configure().dataSource(url, null, null).locations("classpath:" + Migrations.FOLDER).load().migrate();
            statement.execute("drop table \"flyway_schema_history\"");

            assertThat(scriptOf(migrated)).as("tables, columns, defaults, keys, indexes, sequences").isEqualTo(scriptOf(made))
                    .anyMatch(line -> line.contains("FOREIGN KEY"));
        }
        assertThat(System.getProperties()).as("what Flyway sets is set before").isEqualTo(before);
    }

    /** The statements by which H2 would make all that a schema has, without its rows and how far its sequences have come. */
    private static List<String> scriptOf(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet script = statement.executeQuery("script nodata")) {
            while (script.next()) {
                String line = script.getString(1);
                if (!line.startsWith("--") && !line.startsWith("SET ")) {
                    lines.add(line.replaceFirst(" RESTART WITH \\d+", ""));
                }
            }
        }
        return lines;
    }
}
