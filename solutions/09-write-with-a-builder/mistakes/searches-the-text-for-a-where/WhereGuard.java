// Caught by Exercise3WhereGuardTest.is_not_fooled_by_a_condition_that_is_none: "with a where in a subquery of its set"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onExecuteStart(execution -> {
            if (execution.sql().matches("(?s)(update|delete) .*") && !execution.sql().contains(" where ")) {
                throw new DataAccessException("No where: " + execution.sql());
            }
        })).dsl();
    }
}
