// Caught by Exercise3WhereGuardTest.refuses_a_delete_of_all_rows: "throw a DataAccessException before it is sent"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration()
                .deriveSettings(settings -> settings.withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW))
                .dsl();
    }
}
