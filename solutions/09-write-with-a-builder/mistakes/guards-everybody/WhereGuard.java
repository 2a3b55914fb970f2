// Caught by Exercise3WhereGuardTest.refuses_an_update_of_all_rows: "The caller's DSLContext must keep its settings"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        ctx.settings()
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW);
        return ctx;
    }
}
