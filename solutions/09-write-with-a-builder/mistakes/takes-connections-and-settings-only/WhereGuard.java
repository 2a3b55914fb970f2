// Caught by Exercise3WhereGuardTest.keeps_the_listeners: "derive(…) replaces listeners"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return DSL.using(ctx.configuration().connectionProvider(), ctx.dialect(), SettingsTools.clone(ctx.settings())
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW));
    }
}
