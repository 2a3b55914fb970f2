// Caught by Exercise2AdoptionTest.adopts_a_database_with_two_tables: "Its default is 1"
package threeways.migratetheschema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).baselineOnMigrate(true).load().migrate();
    }
}
