// Caught by Exercise3WhereGuardTest.refuses_an_update_of_all_rows: "Expected a DataAccessException for"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.QOM;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onStart(execution -> {
            if (execution.query() instanceof QOM.Update<?> update && update.$where() == null
                    || execution.query() instanceof QOM.Delete<?> delete && delete.$where() == null) {
                throw new IllegalStateException("No where: " + execution.query());
            }
        })).dsl();
    }
}
