// Caught by Exercise3WhereGuardTest.sends_what_has_a_where: "No JDBC Connection configured"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return DSL.using(ctx.dialect(), new Settings()
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW));
    }
}
