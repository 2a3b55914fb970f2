package threeways.writewithabuilder;

import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        Settings settings = SettingsTools.clone(ctx.settings());
        settings.setExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW);
        settings.setExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW);
        return DSL.using(ctx.configuration().derive(settings));
    }
}
