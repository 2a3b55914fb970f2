// Caught by Exercise2AdoptionTest.adopts_a_database_that_has_all: "neither Flyway nor"
package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    private Flyway flyway;

    public void migrate(DataSource dataSource) {
        if (flyway == null) {
            flyway = Flyway.configure().dataSource(dataSource).locations(MIGRATIONS)
                    .baselineOnMigrate(true).baselineVersion(String.valueOf(made(dataSource)))
                    .load();
        }
        flyway.migrate();
    }

    private static int made(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            int made = 0;
            for (String table : List.of("author", "blog", "entry")) {
                try (ResultSet found = connection.getMetaData().getTables(null, "public", table, null)) {
                    if (found.next()) {
                        made++;
                    }
                }
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
