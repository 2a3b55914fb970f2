// Caught by Exercise3WhereGuardTest.keeps_dialect_and_settings: "executeWithOptimisticLocking"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration()
                .deriveSettings(settings -> settings
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteWithOptimisticLocking(false))
                .dsl();
    }
}
