package threeways.changethedatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.impl.DSL;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.WorldUnavailableError;

/** A program in another time zone, as far as one JVM can play it. */
final class Program {

    private Program() {
    }

    /** Does {@code work} with visits in a time zone; the zone from before is back afterwards. */
    static <T> T in(String zone, World world, SqlLog sql, Function<Visits, T> work) {
        try {
            return world.inZone(zone, () -> {
                try (Connection connection = world.dataSource().getConnection()) {
                    sql.clear();
                    return work.apply(new Visits(world.sessionFactory(Visit.class), DSL.using(connection, world.dialect())));
                }
            });
        } catch (SQLException e) {
            throw new WorldUnavailableError("The test could not connect: " + e.getMessage(), e);
        }
    }
}
