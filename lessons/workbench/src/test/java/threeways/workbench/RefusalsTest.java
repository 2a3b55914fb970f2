package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.trial.Archive;
import threeways.trial.Careless;

/** A database that refuses, at whichever step is asked for. */
@BlogWorld
class RefusalsTest {

    private static final String DUPLICATE = "insert into author (id, name) values (1, 'Ada')";

    private static final String TOO_LONG = "update blog set title = '" + "x".repeat(201) + "' where id = 1";

    @BeforeEach
    void let_the_answers_on_trial_lie_on_the_desk() {
        System.setProperty("answers", "src/test/java");
    }

    @AfterEach
    void and_no_longer() {
        System.clearProperty("answers");
    }

    @Test
    void each_step_can_be_refused(DataSource dataSource, SqlLog sql) throws SQLException {
        for (Step step : Step.values()) {
            sql.refuse(step, 1);
            assertThat(catchThrowable(() -> ask(dataSource))).as(step.name()).isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState()).isEqualTo("08006");
            assertThat(sql.refusals()).isEqualTo(1);
            sql.refuseNothing();
            ask(dataSource);
        }
    }

    @Test
    void a_later_call_can_be_refused_and_a_statement_that_was_is_recorded(DataSource dataSource, SqlLog sql) throws SQLException {
        sql.refuse(Step.EXECUTE, 2);
        assertThat(catchThrowable(() -> new Archive(dataSource).titles(6, 7, 8))).isInstanceOf(SQLException.class);

        assertThat(sql.statements()).extracting(SqlStatement::successful).containsExactly(true, false);
        assertThat(sql.openConnections() + sql.openStatements()).isZero();
        sql.clear();
        assertThat(new Archive(dataSource).titles(6)).hasSize(1);
    }

    @Test
    void a_failure_ends_a_transaction_until_a_rollback(DSLContext ctx, SqlLog sql) {
        sql.endTransactionsAtAFailure();
        ctx.transaction(tx -> {
            assertThat(catchThrowable(() -> tx.dsl().transaction(nested -> {
                catchThrowable(() -> nested.dsl().execute("insert into author (id, name) values (1, 'Ada')"));
                nested.dsl().fetch(BLOG);
            }))).hasMessageContaining("accepts no other one until a rollback");
            tx.dsl().fetch(BLOG); // it has gone back to the savepoint
        });
        assertThat(catchThrowable(() -> ctx.execute("insert into author (id, name) values (1, 'Ada')"))).isNotNull();
        ctx.fetch(BLOG); // without a transaction there is none to end

        assertThat(sql.statements()).extracting(SqlStatement::successful).containsExactly(false, false, true, false, true);
    }

    @Test
    void an_exception_can_come_without_the_drivers_class(DataSource dataSource, SqlLog sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(catchThrowable(() -> statement.execute(DUPLICATE))).isInstanceOf(SQLIntegrityConstraintViolationException.class);
            assertThat(catchThrowable(() -> statement.execute(TOO_LONG))).isInstanceOf(SQLDataException.class);

            sql.throwPlainExceptions();
            assertPlain(catchThrowable(() -> statement.execute(DUPLICATE)), "23505");
            assertPlain(catchThrowable(() -> statement.execute(TOO_LONG)), "22001");
            assertPlain(catchThrowable(() -> connection.prepareStatement("select nothing from nowhere")), "42S02");
            try (ResultSet rows = statement.executeQuery("select title from blog where id = 7")) {
                rows.next();
                assertPlain(catchThrowable(() -> rows.getInt("title")), "22018");
            }
            statement.addBatch(DUPLICATE);
            statement.addBatch(TOO_LONG);
            Throwable batch = catchThrowable(statement::executeBatch);
            assertThat(batch).isExactlyInstanceOf(BatchUpdateException.class).hasNoCause();
            assertPlain(((SQLException) batch).getNextException(), "23505");
            assertPlain(((SQLException) batch).getNextException().getNextException(), "22001");
            assertThat(sql.statements()).extracting(SqlStatement::successful).containsExactly(false, false, false, false, true, false,
                    false);

            sql.refuse(Step.EXECUTE);
            assertThat(catchThrowable(() -> statement.execute(DUPLICATE))).isInstanceOf(SqlLog.Refused.class);
            SQLException arranged = new SQLException("arranged", "40001");
            sql.clear();
            sql.throwPlainExceptions();
            sql.beforeStatement(1, () -> RefusalsTest.<RuntimeException>meet(arranged));
            assertThat(catchThrowable(() -> statement.execute(DUPLICATE))).isSameAs(arranged);

            sql.clear();
            assertThat(catchThrowable(() -> statement.execute(DUPLICATE))).isInstanceOf(SQLIntegrityConstraintViolationException.class);
        }
    }

    @Test
    void jooq_and_hibernate_know_it_by_its_sqlstate(DSLContext ctx, SessionFactory factory, SqlLog sql) {
        sql.throwPlainExceptions();

        assertThat(catchThrowable(() -> ctx.execute(DUPLICATE))).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(catchThrowable(() -> ctx.execute(TOO_LONG))).isInstanceOf(DataException.class);
        assertThat(catchThrowable(() -> factory.inTransaction(session -> session.createNativeMutationQuery(DUPLICATE).executeUpdate())))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(catchThrowable(() -> factory.inTransaction(session -> session.createNativeMutationQuery(TOO_LONG).executeUpdate())))
                .isInstanceOf(org.hibernate.exception.DataException.class);
    }

    @Test
    void a_rollback_can_fail_when_all_is_undone(DataSource dataSource, SqlLog sql, World world) throws SQLException {
        Rows before = world.rows();
        sql.letRollbacksFail();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update blog set title = 'Rye'");
            assertThat(catchThrowable(connection::rollback)).isInstanceOf(SQLException.class)
                    .hasMessageStartingWith("The rollback failed too");
            sql.refuseNothing();
            connection.rollback();
        }

        assertThat(before.firstChangeTo(world.rows())).isEmpty();
    }

    @Test
    void jooq_and_hibernate_pass_it_on(DSLContext ctx, SessionFactory factory, Session session, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> ctx.fetch(BLOG));
        Refusals.of(sql)
                .reachTheCaller(() -> ctx.transaction(tx -> tx.dsl().update(BLOG).set(BLOG.TITLE, "x").where(BLOG.ID.eq(1L)).execute()));
        Refusals.of(sql).reachTheCaller(() -> factory.inTransaction(own -> own.find(Blog.class, 1L).setTitle("y" + System.nanoTime())));
        Refusals.of(sql).reachTheCaller(() -> session.createSelectionQuery("from Blog", Blog.class).getResultList());

        assertThat(sql.openConnections()).as("but for that of the lent session").isLessThanOrEqualTo(1);
    }

    @Test
    void an_answer_that_passes_it_on_is_right(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> new Archive(dataSource).titles(6, 7, 8, 9));
    }

    @Test
    void an_answer_that_swallows_it_is_told_where(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> Careless.swallows(dataSource))).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The database refused when it was asked for a connection. Nothing was thrown: a catch block swallows it.");
    }

    @Test
    void so_is_one_that_swallows_it_and_goes_on_with_a_statement_that_succeeds(DSLContext ctx, SqlLog sql) {
        Refusals.Question question = () -> {
            try {
                ctx.update(BLOG).set(BLOG.TITLE, "Rye").where(BLOG.ID.eq(1L)).execute();
            } catch (DataAccessException swallowed) {
                // and nobody hears of it
            }
            ctx.fetch(BLOG);
        };

        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(question)).hasMessageStartingWith(
                "The database refused once, when it was asked for a connection. Nothing was thrown: a catch block "
                        + "swallows it, or asks again.");
    }

    @Test
    void so_is_one_that_asks_once_more(DSLContext ctx, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
            try {
                ctx.fetch(BLOG);
            } catch (DataAccessException e) {
                ctx.fetch(BLOG);
            }
        })).hasMessageContaining("a catch block swallows it, or asks again.");
    }

    @Test
    void so_is_one_that_commits_once_more(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("update blog set title = 'Rye' where id = 1");
                try {
                    connection.commit();
                } catch (SQLException e) {
                    connection.commit();
                }
            }
        })).hasMessageContaining("when a transaction was committed").hasMessageContaining("a catch block swallows it, or asks again.");
    }

    @Test
    void so_is_one_that_throws_another_without_a_cause(DSLContext ctx, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
            try {
                ctx.fetch(BLOG);
            } catch (DataAccessException e) {
                throw new IllegalStateException("no blogs");
            }
        })).hasMessageContaining("and the caller got another exception without the cause.").hasMessageEndingWith("no blogs");
    }

    @Test
    void so_is_one_that_never_gives_up(DSLContext ctx, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
            while (true) {
                try {
                    ctx.fetch(BLOG);
                    return;
                } catch (DataAccessException tryAgain) {
                    // for ever
                }
            }
        })).hasMessageStartingWith("The database refused when it was asked for a connection");
    }

    @Test
    void the_callers_session_keeps_its_settings_after_a_refusal_too(Session session, SqlLog sql) throws Throwable {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> Careless.setsTheFlushModeBackIfAllGoesWell(session)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The database refused when it was asked for a connection. The caller had set "
                        + "the flush mode of this session to COMMIT, and it is AUTO now. Set it for your query alone, or set it back in "
                        + "finally.");
        assertThat(session.getHibernateFlushMode()).isEqualTo(FlushMode.AUTO);
        assertThat(session.getCacheMode()).isEqualTo(CacheMode.NORMAL);

        Refusals.of(sql).reachTheCaller(() -> Careless.setsTheFlushModeBack(session));

        session.beginTransaction();
        session.find(Blog.class, 6L).setTitle("Tides");
        assertThatCode(() -> Refusals.of(sql).reachTheCaller(() -> {
            assertThat(session.getHibernateFlushMode()).as("in a transaction its changes aren't held back").isEqualTo(FlushMode.AUTO);
            session.createNativeQuery("select 1", Integer.class).getSingleResult();
        })).doesNotThrowAnyException();
        session.getTransaction().rollback();
    }

    @Test
    void so_is_one_that_leaves_something_open_then(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> Careless.keepsItIfItFails(dataSource)))
                .hasMessageStartingWith(
                        "The database refused when a statement was prepared. Expected every connection to be closed again.");
    }

    @Test
    void so_is_one_that_stores_something_then(DSLContext ctx, SessionFactory factory, SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> ctx.transaction(tx -> {
            tx.dsl().update(BLOG).set(BLOG.TITLE, "Rye " + System.nanoTime()).where(BLOG.ID.eq(1L)).execute();
            tx.dsl().update(BLOG).set(BLOG.TITLE, "Frost").where(BLOG.ID.eq(2L)).execute();
        }));
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> factory.inTransaction(own -> own.find(Blog.class, 1L).setTitle("y"
                + System.nanoTime())));

        assertThatThrownBy(() -> Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> ctx.transaction(tx -> {
            tx.dsl().update(BLOG).set(BLOG.TITLE, "Oats").where(BLOG.ID.eq(1L)).execute();
            ctx.update(BLOG).set(BLOG.TITLE, "Thaw " + System.nanoTime()).where(BLOG.ID.eq(2L)).execute();
        }))).hasMessageStartingWith(
                "The database refused when a transaction was committed, and a change was stored.")
                .hasMessageContaining("The change: new: Blog[id=2, title=Thaw");
    }

    @Test
    void so_is_one_that_returns_a_connection_in_another_state(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
            ask(dataSource);
            Careless.returnsItWithoutAutocommit(dataSource);
        })).hasMessageStartingWith("The database refused ").hasMessageContaining(". Expected each connection to go back as it came.");
    }

    @Test
    void connections_alone_can_be_refused_and_then_any_exception_will_do(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql).ofConnectionsReachTheCaller(() -> new Archive(dataSource).titles(6));
        Refusals.of(sql).ofConnectionsReachTheCaller(() -> {
            try {
                ask(dataSource);
            } catch (SQLException e) {
                throw new IllegalStateException("no database");
            }
        });

        assertThatThrownBy(() -> Refusals.of(sql).ofConnectionsReachTheCaller(() -> Careless.swallows(dataSource)))
                .hasMessageContaining("a catch block swallows it");
        assertThatThrownBy(() -> Refusals.of(sql).ofConnectionsReachTheCaller(() -> Careless.keepsTheFirstIfThereIsNoSecond(dataSource)))
                .hasMessageStartingWith(
                        "The database refused when it was asked for a connection, for the second time in this call. Expected every connection to be closed again.");
        assertThatThrownBy(() -> Refusals.of(sql).ofConnectionsReachTheCaller(() -> {
        })).hasMessageContaining("No statement was sent");
    }

    @Test
    void what_an_answer_has_taken_itself_must_be_closed_whatever_fails_later(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql).ofConnectionsReachTheCaller(() -> {
            try (Connection own = dataSource.getConnection()) {
                ask(dataSource);
            }
        });

        assertThatThrownBy(() -> Refusals.of(sql).ofConnectionsReachTheCaller(() -> Careless.keepsItIfItFails(dataSource)))
                .hasMessageStartingWith(
                        "The database refused when a statement was prepared. Expected every connection to be closed again.");
    }

    @Test
    void so_it_is_if_the_database_does_not_tell_what_it_has(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).ofConnectionsReachTheCaller(() -> Careless.keepsItIfItCannotTell(dataSource)))
                .hasMessageStartingWith(
                        "The database refused when it was asked for its metadata. Expected every connection to be closed again.");
    }

    @Test
    void hibernate_says_nothing_while_the_database_refuses_and_then_as_much_as_before(DataSource dataSource, SqlLog sql) throws Throwable {
        Logger ofHibernate = Logger.getLogger("org.hibernate");
        Level before = ofHibernate.getLevel();
        List<Boolean> warned = new ArrayList<>();

        Refusals.of(sql).ofConnectionsReachTheCaller(() -> {
            warned.add(ofHibernate.isLoggable(Level.WARNING));
            ask(dataSource);
        });

        assertThat(warned).isNotEmpty().containsOnly(false);
        assertThat(ofHibernate.getLevel()).isEqualTo(before);
    }

    @Test
    void closing_can_fail_and_what_was_opened_before_must_be_closed_all_the_same(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> ask(dataSource));
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> new Archive(dataSource).titles(6, 7));

        assertThatThrownBy(() -> Refusals.of(sql).ofClosingLeaveNothingOpen(() -> Careless.closesOneAfterTheOther(dataSource)))
                .hasMessageStartingWith("Closing a ResultSet threw an SQLException. Expected every connection to be closed again.");
        assertThat(catchThrowable(() -> Refusals.of(sql).ofClosingLeaveNothingOpen(() -> List.of().get(0))))
                .isInstanceOf(IndexOutOfBoundsException.class);
        ask(dataSource);
    }

    @Test
    void what_an_answer_throws_by_itself_comes_as_it_is(SqlLog sql) {
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> List.of().get(0))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Refusals.of(sql).reachTheCaller(() -> {
        })).isInstanceOf(AssertionError.class).hasMessageContaining("No statement was sent");
    }

    private static void ask(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.getMetaData();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select 1")) {
                rows.next();
            }
            connection.commit();
        }
    }

    private static void assertPlain(Throwable thrown, String state) {
        assertThat(thrown).isExactlyInstanceOf(SQLException.class).hasNoCause();
        assertThat(((SQLException) thrown).getSQLState()).isEqualTo(state);
        assertThat(thrown.getStackTrace()).as("the driver's lines").anyMatch(line -> line.getClassName().startsWith("org.h2."));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void meet(SQLException trouble) throws E {
        throw (E) trouble;
    }
}
