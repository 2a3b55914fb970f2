// Caught by Exercise3WhereGuardTest.keeps_dialect_and_settings: "statementType"
package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.StatementType;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        return ctx.configuration()
                .deriveSettings(settings -> settings
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
    }
}
