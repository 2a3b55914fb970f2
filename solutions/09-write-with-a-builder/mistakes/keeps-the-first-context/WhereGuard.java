// Caught by Exercise3WhereGuardTest.guards_each_context_that_comes: "keep a result in a field"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;

public class WhereGuard {

    private DSLContext guarded;

    public DSLContext around(DSLContext ctx) {
        if (guarded == null) {
            guarded = ctx.configuration()
                    .deriveSettings(settings -> settings
                            .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                            .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW))
                    .dsl();
        }
        return guarded;
    }
}
