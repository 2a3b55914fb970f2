package threeways.migratetheschema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings databases up to date, those among them that are older than Flyway. */
public class Adoption {

    /**
     * Where the migrations lie: V1 makes the table author, V2 the table blog, V3 the table entry. They are given, and
     * stay as they are.
     */
    public static final String MIGRATIONS = "classpath:adopt";

    /** The tables in the order of the migrations that make them. */
    private static final List<String> TABLES = List.of("author", "blog", "entry");

    /**
     * Brings a database up to date with {@link #MIGRATIONS}, through Flyway's API. Afterwards it has the three tables,
     * the rows that it had, and a history (the table flyway_schema_history) in which just those migrations are marked
     * as applied by Flyway that this call has applied.
     *
     * <p>
     * A database may be empty; it may have a history already, of one migration or of more; or it is older than Flyway:
     * then it has no history, and none, the first, the first two or all three of the tables were made by hand, as the
     * migrations would. It may also hold tables that aren't ours, which are left alone: under other names, or in
     * another schema than public. A second call finds nothing to do. What the database refuses reaches the caller, and
     * no connection stays open.
     */
    public void migrate(DataSource dataSource) {
        // a baseline is written where there are tables and no history, and says up to which version the tables are there
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).baselineOnMigrate(true)
                .baselineVersion(String.valueOf(madeByHand(dataSource))).load().migrate();
    }

    private static long madeByHand(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return TABLES.stream().filter(table -> exists(table, connection)).count();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(String table, Connection connection) {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
