// Caught by Exercise3WhereGuardTest.keeps_the_rest_of_the_configuration: "clock, converters and mappers"
package threeways.writewithabuilder;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DefaultConfiguration;

public class WhereGuard {

    public DSLContext around(DSLContext ctx) {
        Configuration from = ctx.configuration();
        Configuration guarded = new DefaultConfiguration()
                .set(from.connectionProvider())
                .set(from.metaProvider())
                .set(from.executorProvider())
                .set(from.transactionProvider())
                .set(from.recordMapperProvider())
                .set(from.recordUnmapperProvider())
                .set(from.recordListenerProviders())
                .set(from.executeListenerProviders())
                .set(from.migrationListenerProviders())
                .set(from.visitListenerProviders())
                .set(from.transactionListenerProviders())
                .set(from.diagnosticsListenerProviders())
                .set(from.unwrapperProvider())
                .set(from.charsetProvider())
                .set(from.dialect())
                .set(SettingsTools.clone(from.settings())
                        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW));
        guarded.data().putAll(from.data());
        return guarded.dsl();
    }
}
