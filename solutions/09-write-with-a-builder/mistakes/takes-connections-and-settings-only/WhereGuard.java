// Caught by Exercise3WhereGuardTest.keeps_who_else_is_listening: "a context made of connections and settings has none"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

/** Stands between us and the day on which somebody forgets a {@code where}. */
public class WhereGuard {

    /**
     * Returns a context that does all that {@code ctx} does, with the same connections and settings, except that it refuses each {@code update}
     * and each {@code delete} of the builder that has no {@code where}: it throws a {@link org.jooq.exception.DataAccessException} before anything
     * is sent. Others use {@code ctx} as well, so it stays as it is.
     */
    public DSLContext around(DSLContext ctx) {
        return DSL.using(ctx.configuration().connectionProvider(), ctx.dialect(), SettingsTools.clone(ctx.settings())
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW));
    }
}
