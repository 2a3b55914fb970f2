// Caught by Exercise2AdoptionTest.finds_nothing_to_do_the_second_time: "a second time"
package threeways.migratetheschema;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).baselineVersion(String.valueOf(tables(dataSource)))
                .load();
        if (tables(dataSource) > 0) {
            flyway.baseline();
        }
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static long tables(DataSource dataSource) {
        return DSL.using(dataSource, org.jooq.SQLDialect.H2).meta().getTables().stream()
                .filter(table -> List.of("author", "blog", "entry").contains(table.getName().toLowerCase(Locale.ROOT))).count();
    }
}
