// Caught by Exercise3WhereGuardTest.keeps_dialect_and_settings: "Derive the settings from the original's"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration()
                .derive(new Settings()
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW))
                .dsl();
    }
}
