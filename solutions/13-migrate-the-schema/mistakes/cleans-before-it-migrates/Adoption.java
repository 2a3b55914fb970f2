// Caught by Exercise2AdoptionTest.adopts_a_database_with_the_first_table: "no drop, no clean()"
package threeways.migratetheschema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
    }
}
