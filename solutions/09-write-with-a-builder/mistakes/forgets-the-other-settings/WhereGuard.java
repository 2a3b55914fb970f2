// Caught by Exercise3WhereGuardTest.keeps_the_settings_that_were_made_before: "new Settings() forgets what the old ones said"
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
