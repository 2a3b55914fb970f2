package threeways.writewithabuilder;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.SettingsTools;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        Configuration ours = ctx.configuration().derive(SettingsTools.clone(ctx.settings()));
        ours.settings()
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW);
        return ours.dsl();
    }
}
