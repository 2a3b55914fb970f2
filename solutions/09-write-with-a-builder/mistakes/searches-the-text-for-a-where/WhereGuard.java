// Caught by Exercise3WhereGuardTest.refuses_a_condition_that_jooq_leaves_out: "A search for a where finds that one"
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
