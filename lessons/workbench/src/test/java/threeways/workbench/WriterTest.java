package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;

/** Several writers in one world, each with a connection and a log of its own. */
@BlogWorld
class WriterTest {

    Session first;
    Session second;

    @BeforeEach
    void ask_for_two_before_the_test_begins(Session first, Session second) {
        this.first = first;
        this.second = second;
    }

    @Test
    void two_parameters_of_one_type_are_two_objects_each_with_a_connection(Session mine, Session theirs, Connection one, Connection other,
            StatelessSession stateless, StatelessSession another, SqlLog sql) {
        assertThat(mine).isNotSameAs(theirs);
        assertThat(stateless).isNotSameAs(another);
        assertThat(one).isNotSameAs(other);
        mine.beginTransaction();
        theirs.beginTransaction();

        assertThat(mine.find(Blog.class, 1L)).isNotSameAs(theirs.find(Blog.class, 1L));
        assertThat(sql.statements()).extracting(SqlStatement::connection).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void the_first_of_a_method_before_the_test_is_the_first_of_the_test(Session mine, Session theirs, Session third) {
        assertThat(mine).isSameAs(first);
        assertThat(theirs).isSameAs(second);
        assertThat(third).isNotSameAs(first).isNotSameAs(second);
    }

    @Test
    void of_factory_world_and_log_there_is_one(SessionFactory one, SessionFactory other, World world, World same, SqlLog sql, SqlLog log) {
        assertThat(one).isSameAs(other);
        assertThat(world).isSameAs(same);
        assertThat(sql).isSameAs(log);
    }

    @Test
    void what_is_stored_now_is_read_past_the_record(World world, Session session, SqlLog sql) {
        session.beginTransaction();
        session.find(Blog.class, 1L).setTitle("Rye");
        session.flush();
        sql.clear();

        assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L)))).isEqualTo("100% Rye");
        session.getTransaction().commit();
        assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L)))).isEqualTo("Rye");
        assertThat(sql).sentNothing();
    }

    @Test
    void a_writer_has_one_connection_for_all_tools_and_a_log_of_its_own(World world, SessionFactory factory, DSLContext ctx, SqlLog sql) {
        Writer ben = world.writer("Ben");
        ben.session().beginTransaction();
        ben.session().find(Blog.class, 1L).setTitle("Rye");
        ben.session().flush();

        assertThat(ben.ctx().fetchValue(BLOG.TITLE, BLOG.ID.eq(1L))).as("in Ben's transaction").isEqualTo("Rye");
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L))).as("outside of it").isEqualTo("100% Rye");
        ben.session().getTransaction().commit();
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L))).isEqualTo("Rye");

        assertThat(ben.sql().statements()).extracting(SqlStatement::kind).containsExactly("select", "update", "select");
        assertThat(sql.statements()).hasSize(2);
        assertThat(factory.getStatistics().getPrepareStatementCount()).as("of what Ben's session sent").isZero();
        assertThat(world.writer("Ben")).isSameAs(ben);
        assertThat(world.writer("Chi")).isNotSameAs(ben);
    }

    @Test
    void one_statement_is_committed_and_gives_in_to_a_lock(World world, Connection mine) throws SQLException {
        Writer ben = world.writer("Ben");
        assertThat(ben.came()).isFalse();
        ben.send("update blog set title = ? where id = ?", "Rye", 1);
        assertThat(ben.wrote()).isTrue();

        mine.setAutoCommit(false);
        try (Statement statement = mine.createStatement()) {
            statement.executeUpdate("update blog set title = 'Mine' where id = 1");
        }
        ben.send("update blog set title = ? where id = ?", "Ben's", 1);

        assertThat(ben.came()).isTrue();
        assertThat(ben.wrote()).isFalse();
    }

    @Test
    void the_database_tells_that_a_writer_waits(World world, Session mine) {
        Writer ben = world.writer("Ben");
        mine.beginTransaction();
        mine.find(Blog.class, 1L).setTitle("Mine");
        mine.flush();
        assertThat(ben.isWaiting()).isFalse();

        Running work = ben.start(() -> ben.ctx().update(BLOG).set(BLOG.TITLE, "Ben's").where(BLOG.ID.eq(1L)).execute());
        ben.awaitWaiting();
        world.awaitAnyoneWaiting();
        assertThat(work.hasEnded()).isFalse();
        mine.getTransaction().commit();

        assertThat(work.awaitEnd()).isNull();
        assertThat(ben.isWaiting()).isFalse();
        assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L)))).isEqualTo("Ben's");
    }

    @Test
    void a_writer_that_needn_t_wait_is_told(World world) {
        Writer ben = world.writer("Ben");
        ben.start(() -> {
            throw new IllegalStateException("no pen");
        });

        assertThatThrownBy(ben::awaitWaiting).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Ben's work ended without waiting for a lock: it threw java.lang.IllegalStateException: no pen.");
    }

    @Test
    void a_writer_can_be_held_between_two_statements(World world) {
        Writer ben = world.writer("Ben");
        Hold hold = ben.holdBefore(2);
        Running work = ben.start(() -> ben.ctx().transaction(tx -> {
            tx.dsl().update(BLOG).set(BLOG.TITLE, "Ben's").where(BLOG.ID.eq(1L)).execute();
            tx.dsl().update(BLOG).set(BLOG.TITLE, "Ben's too").where(BLOG.ID.eq(2L)).execute();
        }));

        hold.awaitHeld();
        assertThat(ben.sql().statements()).hasSize(1);
        assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L)))).isEqualTo("100% Rye");
        hold.release();

        assertThat(work.awaitEnd()).isNull();
        assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(2L)))).isEqualTo("Ben's too");
    }

    @Test
    void how_the_work_ended_is_told(World world) {
        Running work = world.writer("Ben")
                .start(() -> world.writer("Ben").ctx().execute("insert into author (id, name) values (1, 'Ada')"));

        assertThat(work.awaitEnd()).isInstanceOf(org.jooq.exception.DataAccessException.class);
    }

    @Test
    void a_connection_can_be_looked_at_by_itself(Connection mine, Connection theirs, World world, SqlLog sql) throws SQLException {
        SqlLog ofTheirs = sql.of(theirs);
        StringBuilder happened = new StringBuilder();
        ofTheirs.beforeStatement(2, () -> happened.append("before their second"));

        for (Connection one : new Connection[]{mine, theirs, mine, mine}) {
            one.createStatement().executeQuery("select 1").next();
        }
        assertThat(happened).isEmpty();
        theirs.createStatement().executeQuery("select 2").next();

        assertThat(happened).hasToString("before their second");
        assertThat(ofTheirs.statements()).extracting(SqlStatement::text).containsExactly("select 1", "select 2");
        assertThat(ofTheirs.rowsRead()).isEqualTo(2);
        assertThat(sql.statements()).hasSize(5);
        try (Connection unknown = world.connect()) {
            assertThat(catchThrowable(() -> sql.of(unknown))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_session_can_be_looked_at_by_itself_over_all_its_transactions(Session mine, Session theirs, SqlLog sql) {
        SqlLog ofMine = sql.of(mine);
        for (Session one : new Session[]{mine, theirs, mine}) {
            one.beginTransaction();
            one.createSelectionQuery("select count(*) from Blog", Long.class).getSingleResult();
            one.getTransaction().commit();
        }

        assertThat(ofMine.statements()).hasSize(2);
        assertThat(ofMine.commits()).isEqualTo(2);
        assertThat(sql.statements()).hasSize(3);
    }

    @Test
    void a_description_makes_another_session_factory_with_settings_of_its_own(World world, SessionFactory plain, SqlLog sql) {
        SessionFactory batching = world.sessionFactory(world.description().withSettings("hibernate.jdbc.batch_size=20"));
        assertThat(batching).isNotSameAs(plain)
                .isSameAs(world.sessionFactory(world.description().withSettings("hibernate.jdbc.batch_size=20")));

        batching.inTransaction(session -> {
            session.find(Blog.class, 1L).setTitle("One");
            session.find(Blog.class, 2L).setTitle("Two");
        });

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select", "update");
        assertThat(catchThrowable(() -> world.description().withSettings("batching"))).hasMessageContaining("name=value");
    }

    @Test
    void a_writer_leaves_nothing_behind(World world) {
        Writer ben = world.writer("Ben");
        ben.session().beginTransaction();
        ben.session().createNativeMutationQuery("update author set name = 'Benjamin' where id = 2").executeUpdate();

        ben.close();

        assertThat(world.<String>ask(ctx -> ctx.fetchValue(AUTHOR.NAME, AUTHOR.ID.eq(2L)))).isEqualTo("Ben");
        assertThat(world.leftBehind()).isEmpty();
    }
}
