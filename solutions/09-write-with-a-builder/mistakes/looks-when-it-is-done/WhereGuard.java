// Caught by Exercise3WhereGuardTest.refuses_an_update_of_all_rows: "throw a DataAccessException before it is sent"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onExecuteEnd(execution -> {
            if (execution.sql().matches("(?s)(update|delete) .*") && !execution.sql().contains(" where ")) {
                throw new DataAccessException("No where: " + execution.sql());
            }
        })).dsl();
    }
}
