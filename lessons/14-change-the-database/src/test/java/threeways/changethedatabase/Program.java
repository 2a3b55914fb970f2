package threeways.changethedatabase;

import static org.assertj.core.api.Assertions.assertThat;

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
            TimeZone here = TimeZone.getDefault();
            T result = work.apply(new Visits(world.sessionFactory(Visit.class), DSL.using(connection, world.dialect())));
            assertThat(TimeZone.getDefault().getID())
                    .as("The JVM's time zone was %s before your answer was called. Leave it: setDefault changes it for the whole program. Name "
                            + "the zone where you convert.", here.getID())
                    .isEqualTo(here.getID());
            return result;
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not set the time zone: " + e.getMessage(), e);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
