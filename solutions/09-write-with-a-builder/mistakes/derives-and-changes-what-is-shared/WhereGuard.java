// Caught by Exercise3WhereGuardTest.leaves_the_context_of_the_others_as_it_is: "others use it too"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration()
                .derive(ctx.settings()
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW))
                .dsl();
    }
}
