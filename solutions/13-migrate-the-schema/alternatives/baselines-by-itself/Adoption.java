package threeways.migratetheschema;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.Named;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        Flyway plain = Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).load();
        long made = DSL.using(dataSource, SQLDialect.H2).meta().getTables().stream()
                .filter(table -> table.getSchema().getName().equals("public")).map(Named::getName)
                .filter(List.of("author", "blog", "entry")::contains).count();
        boolean known = DSL.using(dataSource, SQLDialect.H2).meta().getTables().stream()
                .anyMatch(table -> table.getName().equals("flyway_schema_history"));
        if (!known) {
            Flyway.configure().configuration(plain.getConfiguration()).baselineVersion("" + made).load().baseline();
        }
        plain.migrate();
    }
}
