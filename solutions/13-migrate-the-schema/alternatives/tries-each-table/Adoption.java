package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

public class Adoption {

    public static final String MIGRATIONS = "classpath:adopt";

    public void migrate(DataSource dataSource) {
        int version = 0;
        for (String table : new String[]{"author", "blog", "entry"}) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.executeQuery("select 1 from " + table);
                version++;
            } catch (SQLException noSuchTable) {
                break;
            }
        }
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).baselineVersion(Integer.toString(version)).baselineOnMigrate(true)
                .load().migrate();
    }
}
