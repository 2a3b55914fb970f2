// Caught by Exercise3WhereGuardTest.sends_what_has_a_where: "which says that all rows are meant"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().deriveAppending(ExecuteListener.onStart(execution -> {
            if (execution.query() instanceof QOM.Update<?> update && (update.$where() == null || update.$where() instanceof QOM.True)
                    || execution.query() instanceof QOM.Delete<?> delete
                            && (delete.$where() == null || delete.$where() instanceof QOM.True)) {
                throw new DataAccessException("All rows: " + execution.query());
            }
        })).dsl();
    }
}
