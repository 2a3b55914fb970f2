package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.blog.db.Tables.TAG;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Blog.class, Entry.class})
class ExamplesTest {

    Archive archive;

    @BeforeEach
    void open_the_archive(World world) {
        archive = new Archive(world);
    }

    @Test
    void an_insert_brings_its_id_back(DSLContext ctx, SqlLog sql) {
        // tag::insert-and-return[]
        long id = ctx
                .insertInto(TAG)
                .set(TAG.NAME, "rail")
                .returningResult(TAG.ID)
                .fetchSingle(TAG.ID);
        // end::insert-and-return[]

        assertThat(id).isEqualTo(1000);
        assertThat(sql).readNoMoreThan(1).matches("insert-and-return.sql");
        assertThat(DSL.using(SQLDialect.POSTGRES).insertInto(TAG).set(TAG.NAME, "rail").returningResult(TAG.ID).getSQL())
                .contains(" returning ");
    }

    /** A statement that reads takes nothing back in H2, even if it writes on the way. */
    @Test
    @OnH2(because = "it is H2 that leaves the row")
    void an_insert_that_returns_may_leave_a_refused_row_on_h2(DSLContext ctx) {
        assertThatThrownBy(() -> ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, "rail").set(PERMALINK.BLOG_ID, 99L).execute())
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(archive.permalinks("rail")).isEmpty();

        assertThatThrownBy(() -> ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, "rail").set(PERMALINK.BLOG_ID, 99L)
                .returningResult(PERMALINK.ID).fetchSingle()).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(archive.permalinks("rail")).as("a permalink to a blog that doesn't exist").containsExactly("blog 99");

        assertThatThrownBy(() -> ctx.transaction(tx -> tx.dsl().insertInto(PERMALINK).set(PERMALINK.SLUG, "sea").set(PERMALINK.BLOG_ID, 99L)
                .returningResult(PERMALINK.ID).fetchSingle())).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(archive.permalinks("sea")).isEmpty();
    }

    @Test
    void one_update_changes_many_rows(DSLContext ctx, SqlLog sql) {
        // tag::update-many[]
        int rated = ctx
                .update(ENTRY)
                .set(ENTRY.RATING, 3)
                .where(ENTRY.RATING.isNull())
                .execute();
        // end::update-many[]

        assertThat(rated).isEqualTo(2);
        assertThat(sql).sentOneStatement().matches("update-many.sql");
        assertThat(sql.rowsRead()).isZero();
    }

    @Test
    @OnH2(because = "it makes its rows in H2's words")
    void objects_are_changed_one_by_one_unless_one_asks_for_the_set(SessionFactory factory, World world, SqlLog sql) {
        world.execute(
                "insert into entry (blog_id, headline, written_on) select 2, 'Frost ' || x, date '2026-01-01' from system_range(1, 98)");

        factory.inTransaction(session -> session.createSelectionQuery("from Entry where rating is null", Entry.class)
                .getResultList().forEach(entry -> entry.setRating(3)));
        assertThat(sql.statements()).hasSize(1 + 100);

        world.execute("update entry set rating = null where rating = 3");
        sql.clear();
        factory.inTransaction(session -> session.createMutationQuery("update Entry set rating = 3 where rating is null").executeUpdate());
        assertThat(sql).sentOneStatement();
    }

    @Test
    void between_a_look_and_an_insert_there_is_room(DSLContext ctx, World world, SqlLog sql) {
        sql.beforeStatement(2, () -> world.execute("insert into tag (name) values ('rail')"));

        assertThatThrownBy(() -> {
            // tag::look-and-insert[]
            if (!ctx.fetchExists(TAG, TAG.NAME.eq("rail"))) {
                // another writer is done with "rail" just now
                ctx.insertInto(TAG).set(TAG.NAME, "rail").execute();
            }
            // end::look-and-insert[]
        }).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(sql).matches("look-and-insert.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_transaction_around_both_leaves_the_room_open(DSLContext ctx, World world, SqlLog sql) {
        sql.beforeStatement(2, () -> world.execute("insert into tag (name) values ('rail')"));

        assertThatThrownBy(() -> ctx.transaction(tx -> {
            if (!tx.dsl().fetchExists(TAG, TAG.NAME.eq("rail"))) {
                tx.dsl().insertInto(TAG).set(TAG.NAME, "rail").execute();
            }
        })).isInstanceOf(IntegrityConstraintViolationException.class);
    }

    @Test
    void an_upsert_looks_and_writes_in_one_statement(DSLContext ctx, World world, SqlLog sql) {
        // tag::insert-or-leave[]
        int added = ctx
                .insertInto(TAG)
                .set(TAG.NAME, "rail")
                .onConflict(TAG.NAME)
                .doNothing()
                .execute();
        // end::insert-or-leave[]

        assertThat(added).isEqualTo(1);
        assertThat(sql).sentOneStatement().matches("insert-or-leave.sql");
        assertThat(ctx.insertInto(TAG).set(TAG.NAME, "rail").onConflict(TAG.NAME).doNothing().execute()).isZero();
        assertThat(DSL.using(SQLDialect.POSTGRES).insertInto(TAG).set(TAG.NAME, "rail").onConflict(TAG.NAME).doNothing().getSQL())
                .contains(" on conflict ");
        assertThat(DSL.using(SQLDialect.MARIADB).insertInto(PERMALINK).set(PERMALINK.SLUG, "rail").onConflict(PERMALINK.SLUG).doUpdate()
                .set(PERMALINK.BLOG_ID, 7L).getSQL()).contains(" on duplicate key update ");
    }

    @Test
    void a_batch_is_one_text_with_many_rows_of_values(DSLContext ctx, SqlLog sql) {
        // tag::bind-a-batch[]
        ctx.batch(ctx.insertInto(TAG, TAG.NAME).values((String) null))
                .bind("rail")
                .bind("sea")
                .bind("air")
                .execute();
        // end::bind-a-batch[]

        assertThat(sql).sentOneStatement().matches("bind-a-batch.sql");
        assertThat(sql.statements().get(0).batchSize()).isEqualTo(3);
        assertThat(ctx.fetchCount(TAG)).isEqualTo(6);
    }

    @Test
    void one_insert_may_have_many_rows(DSLContext ctx, SqlLog sql) {
        // tag::insert-many[]
        ctx.insertInto(TAG, TAG.NAME)
                .values("rail")
                .values("sea")
                .values("air")
                .execute();
        // end::insert-many[]

        assertThat(sql).sentOneStatement().matches("insert-many.sql");
        assertThat(sql.statements().get(0).batchSize()).isZero();
    }

    @Test
    void a_batch_of_queries_is_many_texts(DSLContext ctx, SqlLog sql) {
        ctx.batch(ctx.insertInto(TAG).set(TAG.NAME, "rail"), ctx.insertInto(TAG).set(TAG.NAME, "sea")).execute();

        assertThat(sql.statements()).hasSize(2).allMatch(statement -> statement.binds().isEmpty());
        assertThat(sql.statements()).extracting(SqlStatement::text).anyMatch(text -> text.contains("'sea'"));
    }

    @Test
    @OnH2(because = "what is left of a batch that was refused is different on each database")
    void a_batch_that_is_refused_in_part_is_stored_in_part(DSLContext ctx) {
        assertThatThrownBy(
                () -> ctx.batch(ctx.insertInto(TAG, TAG.NAME).values((String) null)).bind("rail").bind("travel").bind("air").execute())
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(ctx.fetchValues(TAG.NAME)).as("tags, of which travel was there before").contains("rail", "air").hasSize(5);

        assertThatThrownBy(() -> ctx.insertInto(TAG, TAG.NAME).values("tram").values("travel").values("taxi").execute())
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(ctx.fetchValues(TAG.NAME)).as("tags after an insert of three rows, one of which was refused").hasSize(5);

        assertThatThrownBy(() -> ctx.transaction(tx -> tx.dsl().batch(tx.dsl().insertInto(TAG, TAG.NAME).values((String) null)).bind("tram")
                .bind("travel").bind("taxi").execute())).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(ctx.fetchValues(TAG.NAME)).as("tags after a batch in a transaction").hasSize(5);
    }

    @Test
    void a_missing_where_compiles(DSLContext ctx, SqlLog sql) {
        // tag::forget-the-where[]
        int rated = ctx
                .update(ENTRY)
                .set(ENTRY.RATING, 5)
                .execute();
        // end::forget-the-where[]

        assertThat(rated).isEqualTo(9);
        assertThat(sql).sentOneStatement().matches("forget-the-where.sql");
    }

    @Test
    void a_guard_wants_to_hear_that_all_are_meant(DSLContext ctx, SqlLog sql) {
        DSLContext guarded = guarded(ctx);
        assertThatThrownBy(() -> guarded.update(ENTRY).set(ENTRY.RATING, 5).execute()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> guarded.update(ENTRY).set(ENTRY.RATING, 5).where(noCondition()).execute())
                .isInstanceOf(DataAccessException.class);
        assertThat(sql).sentNothing();

        // tag::mean-all[]
        guarded.update(ENTRY).set(ENTRY.RATING, 5).where(trueCondition()).execute();
        // end::mean-all[]

        assertThat(sql).sentOneStatement();
        assertThat(archive.ratings()).isEqualTo("{5=9}");
    }

    @Test
    void a_guard_in_the_builder_sees_what_the_builder_executes_and_no_more(DSLContext ctx) {
        DSLContext guarded = guarded(ctx);

        guarded.batch(guarded.update(ENTRY).set(ENTRY.RATING, 1)).execute();
        assertThat(archive.ratings()).isEqualTo("{1=9}");
        guarded.execute("update entry set rating = 2");
        assertThat(archive.ratings()).isEqualTo("{2=9}");
        guarded.truncate(ENTRY_TAG).execute();
        assertThat(ctx.fetchCount(ENTRY_TAG)).isZero();
    }

    private static DSLContext guarded(DSLContext ctx) {
        return ctx.configuration().deriveSettings(settings -> settings.withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)).dsl();
    }

    @Test
    void a_record_stores_what_was_changed_when_it_is_told_to(DSLContext ctx, SqlLog sql) {
        // tag::store-a-record[]
        BlogRecord blog = ctx.fetchSingle(BLOG, BLOG.ID.eq(1L));
        blog.setTitle("99% Rye");
        blog.store();
        // end::store-a-record[]

        assertThat(sql).matches("store-a-record.sql");
        assertThat(archive.blog(1)).isEqualTo("99% Rye, version 0");
    }

    @Test
    void the_last_record_wins_unless_records_are_told_to_compare(DSLContext ctx) {
        BlogRecord adas = ctx.fetchSingle(BLOG, BLOG.ID.eq(1L));
        BlogRecord bens = ctx.fetchSingle(BLOG, BLOG.ID.eq(1L));
        adas.setTitle("99% Rye");
        adas.store();
        bens.setTitle("101% Rye");
        bens.store();
        assertThat(archive.blog(1)).startsWith("101% Rye");

        DSLContext comparing = ctx.configuration().deriveSettings(settings -> settings.withExecuteWithOptimisticLocking(true)).dsl();
        BlogRecord late = comparing.fetchSingle(BLOG, BLOG.ID.eq(1L));
        adas.setTitle("100% Rye");
        adas.store();
        late.setTitle("98% Rye");
        assertThatThrownBy(late::store).isInstanceOf(DataChangedException.class);
    }

    @Test
    void a_session_finds_out_what_to_write(SessionFactory factory, SqlLog sql) {
        // tag::edit-in-a-session[]
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 1L);
            blog.getEntries().remove(0);
            blog.add(new Entry("Rye and spelt", LocalDate.of(2027, 1, 9), null));
            blog.setTitle("99% Rye");
        });
        // end::edit-in-a-session[]

        assertThat(sql).matches("edit-in-a-session.sql");
        assertThat(sql.statements().get(0).rowsRead() + sql.statements().get(1).rowsRead()).isEqualTo(2);
        assertThat(sql.statements()).extracting(SqlStatement::kind).filteredOn(kind -> !kind.equals("select")).containsExactly("insert",
                "update", "delete");
        assertThat(archive.blog(1)).isEqualTo("99% Rye, version 1");
        assertThat(archive.entriesOf(1)).containsExactly("Rye and spelt, 2027-01-09, null");
    }

    @Test
    void a_builder_writes_what_we_found_out(DSLContext ctx, SqlLog sql) {
        // tag::edit-in-a-builder[]
        ctx.transaction(tx -> {
            int found = tx.dsl().update(BLOG)
                    .set(BLOG.TITLE, "99% Rye")
                    .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                    .where(BLOG.ID.eq(1L)).and(BLOG.VERSION.eq(0))
                    .execute();
            if (found == 0) {
                throw new DataChangedException("Another writer was faster");
            }
            tx.dsl().deleteFrom(ENTRY)
                    .where(ENTRY.ID.eq(19L))
                    .execute();
            tx.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON)
                    .values(1L, "Rye and spelt", LocalDate.of(2027, 1, 9))
                    .execute();
        });
        // end::edit-in-a-builder[]

        assertThat(sql).matches("edit-in-a-builder.sql");
        assertThat(sql.rowsRead()).isZero();
        assertThat(archive.blog(1)).isEqualTo("99% Rye, version 1");
        assertThat(archive.entriesOf(1)).containsExactly("Rye and spelt, 2027-01-09, null");
    }

    @Test
    void the_context_of_outside_talks_past_the_transaction(DSLContext ctx, SqlLog sql) {
        ctx.transaction(tx -> {
            tx.dsl().fetchCount(TAG);
            ctx.fetchCount(TAG);
        });

        assertThat(sql.statements().get(0).connection()).isNotEqualTo(sql.statements().get(1).connection());
    }

    @Test
    void nothing_is_sent_for_what_has_not_changed(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 1L);
            blog.setTitle(blog.getTitle());
            blog.getEntries().get(0).setRating(1);
        });

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void the_version_tells_the_second_of_two(SessionFactory factory, World world, SqlLog sql) {
        sql.beforeStatement(2, () -> world.execute("update blog set title = '101% Rye', version = version + 1 where id = 1"));

        Throwable thrown = catchThrowable(() -> factory.inTransaction(session -> session.find(Blog.class, 1L).setTitle("99% Rye")));

        assertThat(thrown.getCause()).isInstanceOf(OptimisticLockException.class);
        assertThat(archive.blog(1)).isEqualTo("101% Rye, version 1");
    }

    @Test
    void the_version_is_of_the_row_and_not_of_the_list(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.find(Blog.class, 1L).add(new Entry("Rye and spelt", LocalDate.of(2027, 1, 9), null)));
        assertThat(archive.blog(1)).isEqualTo("100% Rye, version 0");
        sql.clear();

        // tag::count-on[]
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 1L);
            session.lock(blog, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            blog.add(new Entry("Rye and oats", LocalDate.of(2027, 1, 12), null));
        });
        // end::count-on[]

        assertThat(archive.blog(1)).isEqualTo("100% Rye, version 1");
        assertThat(sql).matches("count-on.sql");

        factory.inTransaction(session -> session.find(Blog.class, 1L, LockModeType.OPTIMISTIC_FORCE_INCREMENT).setTitle("99% Rye"));
        assertThat(archive.blog(1)).as("a new title, and a forced increment on top of its own").isEqualTo("99% Rye, version 3");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_flush_inserts_before_it_notices_that_the_blog_is_gone(SessionFactory factory, World world) {
        world.execute("insert into blog (id, title, pub_date) values (901, 'Ferries', date '2026-01-02')");
        Writer ben = world.writer("Ben");
        factory.inTransaction(session -> {
            session.find(Blog.class, 901L, LockModeType.PESSIMISTIC_WRITE);
            ben.send("delete from blog where id = 901");
        });
        assertThat(ben.came() && !ben.wrote()).as("a pessimistic lock keeps the row").isTrue();

        Throwable thrown = catchThrowable(() -> factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 901L, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            world.execute("delete from blog where id = 901");
            blog.add(new Entry("Piers", LocalDate.of(2027, 1, 9), null));
        }));

        assertThat(Thrown.causes(thrown)).hasAtLeastOneElementOfType(ConstraintViolationException.class)
                .doesNotHaveAnyElementsOfTypes(OptimisticLockException.class);
    }

    @Test
    void without_cascade_and_orphan_removal_nobody_writes_the_list(World world) {
        SessionFactory plain = world.sessionFactory(threeways.blog.Author.class, threeways.blog.Blog.class, threeways.blog.Entry.class);

        plain.inTransaction(session -> {
            threeways.blog.Blog blog = session.find(threeways.blog.Blog.class, 1L);
            blog.getEntries().remove(0);
            blog.getEntries().add(new threeways.blog.Entry(blog, "Rye and spelt", LocalDate.of(2027, 1, 9), null));
        });

        assertThat(archive.entriesOf(1)).containsExactly("Rye and nothing else, 2027-01-02, 1");
    }

    @Test
    @OnH2(because = "it is about the merge of H2")
    void a_merge_of_h2_may_meet_an_insert_that_is_not_committed_yet(DSLContext ctx, World world) throws Exception {
        assertThat(meetsAnother(world, "rail", () -> ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, "rail").set(PERMALINK.BLOG_ID, 7L)
                .onConflict(PERMALINK.SLUG).doUpdate().set(PERMALINK.BLOG_ID, 7L).execute()))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(archive.permalinks("rail")).containsExactly("blog 1");

        assertThat(meetsAnother(world, "sea",
                () -> ctx.execute("merge into permalink (slug, blog_id) key (slug) values (?, ?)", "sea", 7L))).isNull();
        assertThat(archive.permalinks("sea")).containsExactly("blog 7");
    }

    @Test
    @OnH2(because = "it is about the merge of H2")
    void a_merge_of_h2_cuts_what_is_too_long(DSLContext ctx) {
        String tooLong = "x".repeat(101);
        ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, tooLong).set(PERMALINK.BLOG_ID, 7L).onConflict(PERMALINK.SLUG).doUpdate()
                .set(PERMALINK.BLOG_ID, 7L).execute();
        assertThat(archive.permalinks("x".repeat(100))).containsExactly("blog 7");

        assertThat(catchThrowable(() -> ctx.insertInto(PERMALINK).set(PERMALINK.SLUG, tooLong).set(PERMALINK.BLOG_ID, 7L).execute()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Lets another writer insert the slug, lets {@code upsert} wait for them, and lets them commit then; returns what was thrown. */
    private static Throwable meetsAnother(World world, String slug, Runnable upsert) throws Exception {
        Connection theirs = world.writer("Ben, at " + slug).connection();
        theirs.setAutoCommit(false);
        try (Statement statement = theirs.createStatement()) {
            statement.execute("insert into permalink (slug, blog_id) values ('" + slug + "', 1)");
        }
        BooleanSupplier meets = world.waitForAKeyOf("permalink");
        CompletableFuture<Throwable> ours = CompletableFuture.supplyAsync(() -> catchThrowable(upsert::run));
        world.await(meets);
        theirs.commit();
        return ours.join();
    }
}
