package threeways.changethedatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import java.util.function.Function;
import org.jooq.impl.DSL;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.WorldUnavailableError;

/**
 * A program in another time zone, as far as one JVM can play it: the JVM's default zone is set, and the connection gets the same one, since H2 takes it
 * from the JVM once, when that starts.
 */
final class Program {

    private Program() {
    }

    /** Does {@code work} with visits in a time zone; the zone from before is back afterwards. */
    static <T> T in(String zone, World world, SqlLog sql, Function<Visits, T> work) {
        TimeZone before = TimeZone.getDefault();
        try (Connection connection = world.dataSource().getConnection()) {
            if (world.dialect() == org.jooq.SQLDialect.H2) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set time zone '" + zone + "'");
                }
                sql.clear();
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
            }
            return work.apply(new Visits(world.sessionFactory(Visit.class), DSL.using(connection, world.dialect())));
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not set the time zone: " + e.getMessage(), e);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
