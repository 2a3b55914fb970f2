// Caught by Exercise3WhereGuardTest.keeps_the_listeners: "listeners of all four kinds"
package threeways.writewithabuilder;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DefaultConfiguration;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        Configuration theirs = ctx.configuration();
        return new DefaultConfiguration()
                .set(theirs.dialect())
                .set(theirs.connectionProvider())
                .set(SettingsTools.clone(ctx.settings())
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW))
                .set(theirs.executeListenerProviders())
                .dsl();
    }
}
