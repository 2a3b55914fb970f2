package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

            assertThat(Structure.of(migrated)).isEqualTo(Structure.of(made));
        }
        assertThat(System.getProperties()).as("what Flyway sets is set before").isEqualTo(before);
    }
}
