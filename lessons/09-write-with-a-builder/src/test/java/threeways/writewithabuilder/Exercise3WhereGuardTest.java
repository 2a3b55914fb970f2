package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
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
        refuses("the same in a transaction",
                () -> guarded.transaction(tx -> tx.dsl().update(ENTRY).set(ENTRY.RATING, 5).execute()), sql);
    }

    @Test
    @Order(2)
    void refuses_a_delete_of_all_rows(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);

        refuses("deleteFrom(ENTRY_TAG)", () -> guarded.deleteFrom(ENTRY_TAG).execute(), sql);
        assertThat(ctx.fetchCount(ENTRY_TAG)).as("rows of entry_tag").isEqualTo(7);
    }

    @Test
    @Order(3)
    void is_not_fooled_by_a_condition_that_is_none(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);

        refuses("update(…).where(noCondition()), which a search form makes when nobody has filled it in",
                () -> guarded.update(ENTRY).set(ENTRY.RATING, 5).where(noCondition()).execute(), sql);
        refuses("an update of all rows, with a where in a subquery of its set",
                () -> guarded.update(BLOG).set(BLOG.VERSION, select(avg(ENTRY.RATING).cast(Integer.class)).from(ENTRY)
                        .where(ENTRY.BLOG_ID.eq(7L))).execute(),
                sql);
    }

    @Test
    @Order(4)
    void lets_pass_what_has_a_where(DSLContext ctx, SqlLog sql) {
        guarded = new WhereGuard().around(ctx);
        sql.clear();

        passes("an update with a where", () -> guarded.update(ENTRY).set(ENTRY.RATING, 4).where(ENTRY.ID.eq(12L)).execute());
        passes("a delete with a where", () -> guarded.deleteFrom(ENTRY).where(ENTRY.HEADLINE.eq("no such entry")).execute());
        passes("an insert, which never has a where",
                () -> guarded.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).select(select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                        .where(BLOG.ID.eq(2L))).execute());
        passes("a select, which may do without", () -> guarded.selectFrom(ENTRY).fetch());

        assertThat(archive.entry(12)).as("entry 12 after an update with a where").isEqualTo("of blog 7: Vienna to Rome, 2026-06-16, 4");
        assertThat(sql.statements()).as("statements sent for an update, a delete, an insert and a select").hasSize(4);
    }

    @Test
    @Order(5)
    void leaves_the_context_of_the_others_as_it_is(DSLContext ctx) {
        new WhereGuard().around(ctx);

        assertThat(catchThrowable(() -> ctx.update(ENTRY).set(ENTRY.RATING, 5).execute()))
                .as("what the context that we were given threw at an update of all rows (others use it too, and have asked for no guard: "
                        + "a copy can be derived from it)")
                .isNull();
        assertThat(catchThrowable(() -> ctx.deleteFrom(ENTRY_TAG).execute()))
                .as("what the context that we were given threw at a delete of all rows (others use it too, and have asked for no guard)")
                .isNull();
    }

    @Test
    @Order(6)
    void keeps_the_settings_that_were_made_before(World world) {
        DSLContext loud = DSL.using(world.dataSource(), world.dialect(), new Settings().withRenderKeywordCase(RenderKeywordCase.UPPER));
        guarded = new WhereGuard().around(loud);

        String inCapitals = loud.render(select(BLOG.TITLE).from(BLOG));

        assertThat(guarded.render(select(BLOG.TITLE).from(BLOG)))
                .as("a query of the guarded context, where somebody has told the context before to write keywords in capitals (new Settings() "
                        + "forgets what the old ones said)")
                .isEqualTo(inCapitals).startsWith("SELECT");
        assertThat(guarded.dialect()).as("the dialect of the guarded context").isEqualTo(world.dialect());
    }

    @Test
    @Order(7)
    void keeps_who_else_is_listening(DSLContext ctx) {
        List<String> heard = new ArrayList<>();
        DSLContext watched = ctx.configuration()
                .deriveAppending(ExecuteListener.onStart(execution -> heard.add(execution.query().getSQL())))
                .dsl();

        new WhereGuard().around(watched).fetchCount(ENTRY);

        assertThat(heard)
                .as("what a listener heard of a count, who had been put into the context before (derive(…) puts a new listener in the place "
                        + "of the others and deriveAppending(…) beside them, and a context made of connections and settings has none)")
                .hasSize(1);
    }

    private void refuses(String what, ThrowingCallable call, SqlLog sql) {
        sql.clear();
        Throwable thrown = catchThrowable(call);
        assertThat(sql.statements())
                .as("statements sent for %s (what has been sent can't be refused any more: whoever looks afterwards, or "
                        + "only writes it into a log, comes too late)", what)
                .isEmpty();
        assertThat(archive.ratings()).as("ratings and their numbers after %s", what).isEqualTo(ALL);
        assertThat(thrown).as("what the guarded context threw at %s", what).isInstanceOf(DataAccessException.class);
    }

    private static void passes(String what, ThrowingCallable call) {
        assertThat(catchThrowable(call)).as("what the guarded context threw at %s (a guard that stops everybody is soon sent home)", what)
                .isNull();
    }
}
