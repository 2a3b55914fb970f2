package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.Databases;
import threeways.workbench.NotOn;
import threeways.workbench.Running;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    void from_transaction_rolls_back_for_an_exception_and_not_for_an_error(SessionFactory sessionFactory, SqlLog sql) {
        catchThrowable(() -> sessionFactory.inTransaction(session -> {
            session.find(Entry.class, 15L);
            throw new IllegalStateException("an exception");
        }));
        assertThat(sql.rollbacks()).isEqualTo(1);
        assertThat(sql.openConnections()).isZero();

        catchThrowable(() -> sessionFactory.inTransaction(session -> {
            session.find(Entry.class, 15L);
            throw new AssertionError("an Error");
        }));
        assertThat(sql.rollbacks()).as("none was added").isEqualTo(1);
        assertThat(sql.openConnections()).as("its connection didn't come back").isEqualTo(1);
    }

    @Test
    void in_autocommit_mode_each_statement_is_a_transaction(DataSource dataSource, World world, SqlLog sql) throws SQLException {
        Throwable thrown = catchThrowable(() -> {
            // tag::commit-each-statement[]
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("update entry set blog_id = 4 where blog_id = 6");
                statement.executeUpdate("update permalink set blog_id = 44 where blog_id = 6"); // <1>
            }
            // end::commit-each-statement[]
        });

        assertThat(thrown).isInstanceOf(SQLException.class);
        assertThat(Stored.entries(world)).as("the first statement has committed by itself")
                .contains("entry 18 of blog 4: Spring tide, 2026-09-24, 5");
        assertThat(Stored.permalinks(world)).contains("/tides leads to blog 6");
        assertThat(sql.commits()).as("nobody asked for a commit").isZero();
        assertThat(sql).matches("commit-each-statement.sql");
    }

    @Test
    void a_transaction_by_hand_is_all_or_nothing(DataSource dataSource, World world, SqlLog sql) throws SQLException {
        // tag::begin-and-commit[]
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // <1>
            statement.executeUpdate("update entry set blog_id = 4 where blog_id = 6");
            statement.executeUpdate("update permalink set blog_id = 4 where blog_id = 6");
            connection.commit(); // <2>
        } // <3>
          // end::begin-and-commit[]

        assertThat(sql.commits()).isEqualTo(1);
        assertThat(Stored.permalinks(world)).contains("/tides leads to blog 4");

        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update entry set blog_id = 10 where blog_id = 4");
            connection.rollback();
        }
        assertThat(Stored.entries(world)).as("a rollback undoes all statements since the begin")
                .contains("entry 18 of blog 4: Spring tide, 2026-09-24, 5");
    }

    @Test
    void switching_autocommit_on_commits(Connection connection, World world) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update blog set title = 'Early Trains' where id = 7");
        }
        connection.setAutoCommit(true);

        assertThat(Stored.blogs(world)).contains("blog 7: Early Trains, 2026-06-15");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the second connection would wait for the first for ever")
    void the_outer_context_of_jooq_is_outside(DSLContext ctx, World world, SqlLog sql) {
        Throwable thrown = catchThrowable(() -> {
            // tag::talk-past-the-transaction[]
            ctx.transaction(tx -> {
                tx.dsl().update(ENTRY).set(ENTRY.RATING, 1).where(ENTRY.ID.eq(15L)).execute();
                ctx.update(ENTRY).set(ENTRY.RATING, 1).where(ENTRY.ID.eq(18L)).execute(); // <1>
                throw new IllegalStateException("We change our mind.");
            });
            // end::talk-past-the-transaction[]
        });

        assertThat(thrown).hasMessage("We change our mind.");
        assertThat(Stored.rating(world, 15)).as("rolled back").isEqualTo(3);
        assertThat(Stored.rating(world, 18)).as("committed by itself, on another connection").isEqualTo(1);
        assertThat(sql.statements().get(0).connection()).isNotEqualTo(sql.statements().get(1).connection());
        assertThat(sql).matches("talk-past-the-transaction.sql");
    }

    @Test
    void a_transaction_inside_a_transaction_of_jooq_is_a_savepoint(DSLContext ctx, World world, SqlLog sql) {
        // tag::nest-a-transaction[]
        ctx.transaction(tx -> {
            tx.dsl().update(ENTRY).set(ENTRY.RATING, 4).where(ENTRY.ID.eq(15L)).execute();
            try {
                tx.dsl().transaction(inner -> { // <1>
                    inner.dsl().update(ENTRY).set(ENTRY.RATING, 4)
                            .where(ENTRY.ID.eq(18L)).execute();
                    throw new IllegalStateException("Not this one.");
                });
            } catch (IllegalStateException undone) {
                // the inner part is undone, the outer part goes on
            }
        });
        // end::nest-a-transaction[]

        assertThat(Stored.rating(world, 15)).isEqualTo(4);
        assertThat(Stored.rating(world, 18)).isEqualTo(5);
        assertThat(sql.commits()).isEqualTo(1);
    }

    @Test
    void a_savepoint_is_a_mark_to_go_back_to(DataSource dataSource, World world, SqlLog sql) throws SQLException {
        String insert = "insert into permalink (slug, blog_id) values (?, ?)";
        List<String> taken = new ArrayList<>();

        // tag::go-back-to-a-savepoint[]
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            for (String slug : List.of("maps", "tides", "rye")) { // <1>
                Savepoint savepoint = connection.setSavepoint();
                try {
                    statement.setString(1, slug);
                    statement.setLong(2, 4);
                    statement.executeUpdate();
                    connection.releaseSavepoint(savepoint);
                } catch (SQLException refused) {
                    connection.rollback(savepoint); // <2>
                    taken.add(slug);
                }
            }
            connection.commit();
        }
        // end::go-back-to-a-savepoint[]

        assertThat(taken).containsExactly("tides");
        assertThat(Stored.permalinks(world)).contains("/maps leads to blog 4", "/rye leads to blog 4", "/tides leads to blog 6");
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(sql).matches("go-back-to-a-savepoint.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void reading_and_then_writing_loses_what_another_writer_stores_in_between(SessionFactory sessionFactory, World world, SqlLog sql) {
        Writer ben = world.writer("Ben");
        sql.beforeStatement(2, () -> ben.send("update entry set rating = rating + 10 where id = 15"));

        // tag::read-and-write-back[]
        sessionFactory.inTransaction(session -> {
            Entry entry = session.find(Entry.class, 15L); // three stars
            entry.setRating(entry.getRating() + 1);
        });
        // end::read-and-write-back[]

        assertThat(ben.wrote()).as("the other writer came in between, and committed").isTrue();
        assertThat(Stored.rating(world, 15)).as("3 + 10 + 1 are 14, but ten stars are lost").isEqualTo(4);
        assertThat(sql).matches("read-and-write-back.sql");
    }

    @Test
    void adding_in_the_database_loses_nothing(SessionFactory sessionFactory, World world, SqlLog sql) {
        // tag::add-in-the-database[]
        sessionFactory.inTransaction(session -> session
                .createMutationQuery("update Entry set rating = rating + 1 where id = 15")
                .executeUpdate());
        // end::add-in-the-database[]

        assertThat(Stored.rating(world, 15)).isEqualTo(4);
        assertThat(sql).matches("add-in-the-database.sql");
    }

    @Test
    @NotOn(value = "postgresql", because = "its lock has another name")
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_lock_after_the_reading_comes_too_late(SessionFactory sessionFactory, World world, SqlLog sql) {
        Writer ben = world.writer("Ben");
        sql.beforeStatement(2, () -> ben.send("update entry set rating = rating + 10 where id = 15"));

        int seen = sessionFactory.fromTransaction(session -> {
            Entry entry = session.find(Entry.class, 15L);
            Entry locked = session.find(Entry.class, 15L, LockMode.PESSIMISTIC_WRITE);
            assertThat(locked).isSameAs(entry);
            return locked.getRating();
        });

        assertThat(ben.wrote()).isTrue();
        assertThat(seen).as("the row is locked, and the object still has what was read before").isEqualTo(3);
        assertThat(sql.statements()).hasSize(2).last().satisfies(lock -> assertThat(lock.text()).contains("for update"));
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void the_first_statement_decides_who_waits(SessionFactory sessionFactory, World world) {
        Writer ben = world.writer("Ben");
        Session session = sessionFactory.openSession();
        session.beginTransaction();
        // tag::lock-while-reading[]
        Entry entry = session.find(Entry.class, 15L, LockMode.PESSIMISTIC_WRITE);
        // end::lock-while-reading[]
        Running bens = ben.start(() -> ben.ctx().execute("update entry set rating = rating + 10 where id = 15"));
        ben.awaitWaiting();
        entry.setRating(entry.getRating() + 1);
        session.getTransaction().commit();
        session.close();

        assertThat(bens.awaitEnd()).isNull();
        assertThat(Stored.rating(world, 15)).as("Ben had to wait, and added to what was stored then").isEqualTo(14);
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    @NotOn(value = "mysql, mariadb", because = "it refuses neither of the two updates at repeatable read")
    void a_lost_update_at_each_isolation_level(World world) throws SQLException {
        assertThat(twoWriters(world, Connection.TRANSACTION_READ_COMMITTED)).isEqualTo("lost");
        assertThat(twoWriters(world, Connection.TRANSACTION_REPEATABLE_READ)).isEqualTo("refused (40001)");
        assertThat(twoWriters(world, Connection.TRANSACTION_SERIALIZABLE)).isEqualTo("refused (40001)");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_second_look_at_each_isolation_level(World world) throws SQLException {
        assertThat(lookedTwice(world, Connection.TRANSACTION_READ_COMMITTED)).isEqualTo("10 and 11 blogs");
        assertThat(lookedTwice(world, Connection.TRANSACTION_REPEATABLE_READ)).isEqualTo("11 and 11 blogs");
        if (Databases.isH2()) { // on others the writer may have to wait
            assertThat(lookedTwice(world, Connection.TRANSACTION_SERIALIZABLE)).isEqualTo("12 and 12 blogs");
        }
    }

    @Test
    @NotOn(value = "postgresql", because = "it has another SQLState for a deadlock")
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_deadlock_ends_one_of_the_two(World world) throws SQLException {
        Writer ada = world.writer("Ada");
        Writer ben = world.writer("Ben");
        ada.connection().setAutoCommit(false);
        ben.connection().setAutoCommit(false);
        // tag::lock-crosswise[]
        ada.ctx().execute("update entry set rating = 1 where id = 15");
        ben.ctx().execute("update entry set rating = 2 where id = 18");
        Running bens = ben.start(() -> ben.ctx() // <1>
                .execute("update entry set rating = 2 where id = 15"));
        ben.awaitWaiting();
        Throwable adas = catchThrowable(() -> ada.ctx() // <2>
                .execute("update entry set rating = 1 where id = 18"));
        // end::lock-crosswise[]
        ada.connection().rollback();
        Throwable bensEnd = bens.awaitEnd();

        Throwable refused = adas != null ? adas : bensEnd;
        assertThat(Thrown.causes(refused).filter(SQLException.class::isInstance)
                .map(one -> ((SQLException) one).getSQLState()).findFirst()).as("the SQLState of the one that was refused")
                .contains("40001");
        assertThat(Stream.of(adas, bensEnd).filter(Objects::nonNull)).as("one of the two is refused, the other goes on").hasSize(1);
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void hibernate_notices_a_conflict_when_it_flushes(SessionFactory ignored, World world) {
        SessionFactory versioned = world.sessionFactory(VersionedBlog.class);
        Writer ben = world.writer("Ben");

        Throwable thrown = catchThrowable(() -> versioned.inTransaction(session -> {
            VersionedBlog blog = session.find(VersionedBlog.class, 7L);
            ben.send("update blog set title = 'Ben''s Trains', version = version + 1 where id = 7");
            blog.setTitle("Ada's Trains");
        }));

        assertThat(Thrown.causes(thrown))
                .anyMatch(one -> one instanceof jakarta.persistence.OptimisticLockException);
        assertThat(Stored.blogs(world)).contains("blog 7: Ben's Trains, 2026-06-15");
    }

    /** Ada and Ben read a rating, Ben stores ten more and commits, then Ada stores one more than what she has read. */
    private static String twoWriters(World world, int level) throws SQLException {
        Integer before = Stored.rating(world, 15);
        Writer ada = world.writer("Ada at " + level);
        Writer ben = world.writer("Ben at " + level);
        for (Writer one : List.of(ada, ben)) {
            one.connection().setTransactionIsolation(level);
            one.connection().setAutoCommit(false);
            assertThat(one.ctx().fetchValue(ENTRY.RATING, ENTRY.ID.eq(15L))).isEqualTo(before);
        }
        ben.ctx().update(ENTRY).set(ENTRY.RATING, before + 10).where(ENTRY.ID.eq(15L)).execute();
        ben.connection().commit();
        try (Statement statement = ada.connection().createStatement()) {
            statement.executeUpdate("update entry set rating = " + (before + 1) + " where id = 15");
            ada.connection().commit();
            assertThat(Stored.rating(world, 15)).isEqualTo(before + 1);
            return "lost";
        } catch (SQLException refused) {
            ada.connection().rollback();
            assertThat(Stored.rating(world, 15)).isEqualTo(before + 10);
            return "refused (" + refused.getSQLState() + ")";
        }
    }

    private static String lookedTwice(World world, int level) throws SQLException {
        Writer ada = world.writer("Ada at " + level);
        ada.connection().setTransactionIsolation(level);
        ada.connection().setAutoCommit(false);
        int first = ada.ctx().fetchCount(BLOG);
        world.execute("insert into blog (title, pub_date) values ('In between', date '2028-01-01')");
        int second = ada.ctx().fetchCount(BLOG);
        ada.connection().commit();
        return first + " and " + second + " blogs";
    }
}
