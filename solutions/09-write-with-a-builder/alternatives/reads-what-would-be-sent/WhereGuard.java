package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;

/** Stands between us and the day on which somebody forgets a {@code where}. */
public class WhereGuard {

    /**
     * Returns a context that does all that {@code ctx} does, with the same connections and settings, except that it refuses each {@code update}
     * and each {@code delete} of the builder that has no {@code where}: it throws a {@link org.jooq.exception.DataAccessException} before anything
     * is sent. Others use {@code ctx} as well, so it stays as it is.
     */
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
