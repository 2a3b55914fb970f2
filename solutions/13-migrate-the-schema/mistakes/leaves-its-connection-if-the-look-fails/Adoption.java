// Caught by Exercise2AdoptionTest.tells_what_the_database_refuses: "is still open"
package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        int made = 0;
        try {
            Connection connection = dataSource.getConnection();
            for (String table : List.of("author", "blog", "entry")) {
                try (ResultSet found = connection.getMetaData().getTables(null, "public", table, null)) {
                    if (found.next()) {
                        made++;
                    }
                }
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS)
                .baselineOnMigrate(true).baselineVersion(String.valueOf(made))
                .load().migrate();
    }
}
