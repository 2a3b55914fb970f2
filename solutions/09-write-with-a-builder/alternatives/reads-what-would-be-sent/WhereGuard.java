package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().deriveAppending(ExecuteListener.onRenderEnd(execution -> {
            if (execution.query() instanceof QOM.Update<?> || execution.query() instanceof QOM.Delete<?>) {
                Query sent = ctx.parser().parseQuery(execution.sql());
                if (sent instanceof QOM.Update<?> update && update.$where() == null
                        || sent instanceof QOM.Delete<?> delete && delete.$where() == null) {
                    throw new DataAccessException("No where: " + execution.sql());
                }
            }
        })).dsl();
    }
}
