package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.VisitListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration().deriveAppending(VisitListener.onVisitStart(visit -> {
            if (visit.queryPart() instanceof QOM.Update<?> update && update.$where() == null
                    || visit.queryPart() instanceof QOM.Delete<?> delete && delete.$where() == null) {
                throw new DataAccessException("No where"); // to write out the part here would render it, and come back here
            }
        })).dsl();
    }
}
