// Caught by Exercise3WhereGuardTest.leaves_the_context_of_the_others_as_it_is: "a copy can be derived from it"
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
