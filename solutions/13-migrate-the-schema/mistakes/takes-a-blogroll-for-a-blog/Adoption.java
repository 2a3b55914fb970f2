// Caught by Exercise2AdoptionTest.is_not_misled_by_names_that_are_alike: "guest_blog and blogroll have other names"
package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        int made = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (String table : new String[]{"author", "blog", "entry"}) {
                try (ResultSet tables = connection.getMetaData().getTables(null, "public", table + "%", null)) {
                    made += tables.next() ? 1 : 0;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS)
                .baselineOnMigrate(true).baselineVersion(String.valueOf(made))
                .load().migrate();
    }
}
