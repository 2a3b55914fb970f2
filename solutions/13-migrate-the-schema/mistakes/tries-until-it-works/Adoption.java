// Caught by Exercise2AdoptionTest.passes_on_that_a_migration_was_refused: "try no other baseline"
package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        for (int made = 0;; made++) {
            try {
                Flyway.configure().dataSource(dataSource).locations(MIGRATIONS)
                        .baselineOnMigrate(true).baselineVersion(String.valueOf(made)).load().migrate();
                return;
            } catch (FlywayException refused) {
                if (made == 3) {
                    throw refused;
                }
                // the table is there already, so the baseline was too low: start over, one higher
                try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                    statement.execute("drop table if exists public.\"flyway_schema_history\"");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
