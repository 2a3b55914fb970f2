package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.RecordListener;
import org.jooq.TransactionContext;
import org.jooq.TransactionListener;
import org.jooq.TransactionProvider;
import org.jooq.VisitListener;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConverterProvider;
import org.jooq.impl.DefaultRecordMapperProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: no update without a where")
@BlogWorld
class Exercise3WhereGuardTest {

    static final String ALL = "{null=2, 0=1, 1=1, 2=1, 3=1, 4=1, 5=2}";

    DSLContext guarded;
    Archive archive;

    @BeforeEach
    void open_the_archive(World world) {
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void refuses_an_update_of_all_rows(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);

        refuses("update(ENTRY).set(ENTRY.RATING, 5)", () -> guarded.update(ENTRY).set(ENTRY.RATING, 5).execute(), sql);
        refuses("update(ENTRY).set(ENTRY.RATING, 5) in a transaction",
                () -> guarded.transaction(tx -> tx.dsl().update(ENTRY).set(ENTRY.RATING, 5).execute()), sql);
    }

    @Test
    @Order(2)
    void refuses_a_delete_of_all_rows(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);

        refuses("deleteFrom(ENTRY_TAG)", () -> guarded.deleteFrom(ENTRY_TAG).execute(), sql);
        assertThat(ctx.fetchCount(ENTRY_TAG)).as("Expected all 7 rows of entry_tag after a delete that was refused.").isEqualTo(7);
    }

    @Test
    @Order(3)
    void refuses_a_condition_that_jooq_leaves_out(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);

        refuses("update(ENTRY) with where(noCondition()), which jOOQ renders without a where,",
                () -> guarded.update(ENTRY).set(ENTRY.RATING, 5).where(noCondition()).execute(), sql);
        refuses("update(BLOG), whose only where is in a subquery,",
                "A search for a where finds that one: use jOOQ's settings for updates and deletes without a where.",
                () -> guarded.update(BLOG).set(BLOG.VERSION, select(avg(ENTRY.RATING).cast(Integer.class)).from(ENTRY)
                        .where(ENTRY.BLOG_ID.eq(7L))).execute(),
                sql);
    }

    @Test
    @Order(4)
    void guards_each_context_that_comes(DSLContext ctx, World world) {
        WhereGuard guard = new WhereGuard();
        DSLContext first = guard.around(ctx);
        DSLContext second = guard.around(DSL.using(world.dataSource(), world.dialect()));

        assertThat(second == first ? "the first one" : "one of its own")
                .as("Expected a second call with another context to return a guarded context of its own. It returned the first one again. Don't "
                        + "keep a result in a field.")
                .isEqualTo("one of its own");
    }

    @Test
    @Order(5)
    void sends_what_has_a_where(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);
        sql.clear();

        sends("An update with a where", () -> guarded.update(ENTRY).set(ENTRY.RATING, 4).where(ENTRY.ID.eq(12L)).execute());
        sends("A delete with a where", () -> guarded.deleteFrom(ENTRY).where(ENTRY.HEADLINE.eq("no such entry")).execute());
        sends("An update with where(trueCondition()), which says that all rows are meant,",
                () -> guarded.update(TAG).set(TAG.NAME, TAG.NAME).where(trueCondition()).execute());
        sends("An insert, which never has a where,",
                () -> guarded.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).select(select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                        .where(BLOG.ID.eq(2L))).execute());
        sends("A select without a where, which changes nothing,", () -> guarded.selectFrom(ENTRY).fetch());

        assertThat(archive.entry(12)).as("Expected a rating of 4 for entry 12, which the update with a where changes. Send it.")
                .isEqualTo("of blog 7: Vienna to Rome, 2026-06-16, 4");
        assertThat(sql.statements()).as("Expected five statements: two updates, a delete, an insert and a select. Send each of them once.")
                .hasSize(5);
    }

    @Test
    @Order(6)
    void leaves_the_original_context_as_it_is(DSLContext ctx) {
        new WhereGuard().around(ctx);

        assertThat(catchThrowable(() -> ctx.update(ENTRY).set(ENTRY.RATING, 5).execute()))
                .as("Expected the original context to send an update of all rows, because others use it without a guard. You changed its "
                        + "settings: change a derived copy instead.")
                .isNull();
        assertThat(catchThrowable(() -> ctx.deleteFrom(ENTRY_TAG).execute()))
                .as("Expected the original context to send a delete of all rows, because others use it without a guard. You changed its "
                        + "settings: change a derived copy instead.")
                .isNull();
    }

    @Test
    @Order(7)
    void keeps_dialect_and_settings(World world) {
        Settings settings = new Settings().withRenderKeywordCase(RenderKeywordCase.UPPER).withExecuteWithOptimisticLocking(true)
                .withMaxRows(77).withRenderSchema(false);
        DSLContext loud = DSL.using(world.dataSource(), world.dialect(), settings);
        guarded = new WhereGuard().around(loud);

        assertThat(guarded.dialect())
                .as("Expected the guarded context to keep the original's dialect. Derive a configuration from that of ctx, "
                        + "and change nothing but the two settings.")
                .isEqualTo(world.dialect());
        Settings kept = SettingsTools.clone(guarded.settings())
                .withExecuteUpdateWithoutWhere(settings.getExecuteUpdateWithoutWhere())
                .withExecuteDeleteWithoutWhere(settings.getExecuteDeleteWithoutWhere());
        List<String> changed = new ArrayList<>(listed(kept));
        changed.removeAll(listed(settings));
        assertThat(changed)
                .as("Expected the guarded context to keep the original's other settings. %d differ: %s. Derive the settings from the original's and set "
                        + "two; new Settings() loses the rest.", changed.size(), String.join(", ", changed))
                .isEmpty();
    }

    @Test
    @Order(8)
    void keeps_the_listeners(DSLContext ctx) {
        List<String> heard = new ArrayList<>();
        DSLContext watched = ctx.configuration()
                .deriveAppending(ExecuteListener.onStart(execution -> heard.add("execute")))
                .deriveAppending(VisitListener.onVisitStart(visit -> heard.add("visit")))
                .deriveAppending(RecordListener.onStoreStart(row -> heard.add("store")))
                .deriveAppending(TransactionListener.onBeginStart(transaction -> heard.add("begin")))
                .dsl();
        guarded = new WhereGuard().around(watched);

        guarded.fetchCount(ENTRY);
        assertThat(heard)
                .as("Expected the original's ExecuteListener to hear of a count in the guarded context. derive(…) replaces listeners, "
                        + "deriveAppending(…) adds one, and a new configuration has none.")
                .contains("execute");
        guarded.transaction(tx -> tx.dsl().newRecord(TAG).with(TAG.NAME, "rail").store());
        assertThat(heard)
                .as("Expected listeners of all four kinds to hear what the guarded context does. A new configuration loses those that you don't "
                        + "copy: derive it from the original's.")
                .contains("visit", "store", "begin");
    }

    @Test
    @Order(9)
    void keeps_the_rest_of_the_configuration(DSLContext ctx) {
        List<String> begun = new ArrayList<>();
        TransactionProvider provider = new DefaultTransactionProvider(ctx.configuration().connectionProvider());
        Configuration configuration = ctx.configuration().derive(new TransactionProvider() {

            @Override
            public void begin(TransactionContext transaction) {
                begun.add("begin");
                provider.begin(transaction);
            }

            @Override
            public void commit(TransactionContext transaction) {
                provider.commit(transaction);
            }

            @Override
            public void rollback(TransactionContext transaction) {
                provider.rollback(transaction);
            }
        });
        configuration.set(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).set(new DefaultConverterProvider())
                .set(new DefaultRecordMapperProvider());
        configuration.data("archive", "of the coast");
        guarded = new WhereGuard().around(configuration.dsl());

        guarded.transaction(tx -> tx.dsl().fetchCount(ENTRY));

        assertThat(begun)
                .as("Expected the guarded context to begin transactions with the original's TransactionProvider. A new configuration "
                        + "has another: derive it from the original's.")
                .hasSize(1);
        assertThat(guarded.data("archive")).as("Expected the guarded context to keep the original's data(), an entry \"archive\". A new "
                + "configuration has none: derive it from the original's.").isEqualTo("of the coast");
        assertThat(providers(guarded.configuration()))
                .as("Expected the guarded context to keep the original's clock, converters and mappers. A new configuration has others: derive it "
                        + "from the original's.")
                .isEqualTo(providers(configuration));
    }

    private static List<Object> providers(Configuration configuration) {
        return List.of(configuration.clock(), configuration.converterProvider(), configuration.recordMapperProvider());
    }

    private void refuses(String what, ThrowingCallable call, SqlLog sql) {
        refuses(what, "Don't log it, and don't look afterwards: throw a DataAccessException before it is sent.", call, sql);
    }

    private void refuses(String what, String ifSent, ThrowingCallable call, SqlLog sql) {
        sql.clear();
        Throwable thrown = catchThrowable(call);
        assertThat(sql.statements())
                .as("Expected %s to be refused, but it was sent. %s", what, ifSent)
                .isEmpty();
        assertThat(archive.ratings()).as("Expected all ratings as they were after %s was refused.", what).isEqualTo(ALL);
        assertThat(thrown).as("Expected a DataAccessException for %s. Throw one, as jOOQ does with ExecuteWithoutWhere.THROW.", what)
                .isInstanceOf(DataAccessException.class);
    }

    private static void sends(String what, ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .as("%s must be sent. The guarded context threw instead. Refuse only updates and deletes without a where, and keep the connections of "
                        + "ctx.", what)
                .isNull();
    }

    /** One setting a line, so that a difference is one line. */
    private static List<String> listed(Settings settings) {
        return Stream.of(settings.toString().split("(?=<(?!/))")).toList();
    }
}
