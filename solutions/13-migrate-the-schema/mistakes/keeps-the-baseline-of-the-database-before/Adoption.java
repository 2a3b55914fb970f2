// Caught by Exercise2AdoptionTest.adopts_a_database_that_has_all: "Keep no baseline from an earlier call"
package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            int made = made(connection);
            if (made > 0) {
                flyway.baselineVersion(String.valueOf(made));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        flyway.dataSource(dataSource).load().migrate();
    }

    private final FluentConfiguration flyway = Flyway.configure().locations(MIGRATIONS)
            .baselineOnMigrate(true).baselineVersion("0");

    private static int made(Connection connection) throws SQLException {
        int made = 0;
        for (String table : List.of("author", "blog", "entry")) {
            try (ResultSet tables = connection.getMetaData().getTables(null, "public", table, null)) {
                if (tables.next()) {
                    made++;
                }
            }
        }
        return made;
    }
}
