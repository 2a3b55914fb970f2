// Caught by Exercise3WhereGuardTest.is_not_fooled_by_a_condition_that_is_none: "with a where in a subquery of its set"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

/** Stands between us and the day on which somebody forgets a {@code where}. */
public class WhereGuard {

    /**
     * Returns a context that does all that {@code ctx} does, with the same connections and settings, except that it refuses each {@code update}
     * and each {@code delete} of the builder that has no {@code where}: it throws a {@link org.jooq.exception.DataAccessException} before anything
     * is sent. Others use {@code ctx} as well, so it stays as it is.
     */
    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onExecuteStart(execution -> {
            if (execution.sql().matches("(?s)(update|delete) .*") && !execution.sql().contains(" where ")) {
                throw new DataAccessException("No where: " + execution.sql());
            }
        })).dsl();
    }
}
