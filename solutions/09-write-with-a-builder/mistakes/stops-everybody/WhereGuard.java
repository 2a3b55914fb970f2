// Caught by Exercise3WhereGuardTest.sends_what_has_a_where: "The guarded context threw instead"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onStart(execution -> {
            if (execution.query() instanceof QOM.Update<?> || execution.query() instanceof QOM.Delete<?>) {
                throw new DataAccessException("No updates here: " + execution.query());
            }
        })).dsl();
    }
}
