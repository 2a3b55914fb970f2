// Caught by Exercise2AdoptionTest.is_not_misled_by_names_that_are_alike: "guest_blog and blogroll have other names, and backup.blog"
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
        try {
            adopt(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean exists(String table, Connection c) throws SQLException {
        try (ResultSet rs = c.getMetaData().getTables(null, null, table, null)) {
            return rs.next();
        }
    }

    private void adopt(DataSource dataSource) throws SQLException {
        int made = 0;
        try (Connection c = dataSource.getConnection()) {
            for (String table : List.of("author", "blog", "entry")) {
                if (exists(table, c)) {
                    made++;
                }
            }
        }
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS)
                .baselineOnMigrate(true).baselineVersion(String.valueOf(made)).load().migrate();
    }
}
