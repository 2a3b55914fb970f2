package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.TAG;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TransactionRequiredException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    private SQLDialect dialect;

    @BeforeEach
    void ask_which_dialect_the_database_speaks(World world) {
        dialect = world.dialect();
    }

    @Test
    void a_report_over_a_connection_of_its_own_misses_what_was_just_saved(SessionFactory sessionFactory, DSLContext ctx, SqlLog sql) {
        List<String> seen = new ArrayList<>();

        // tag::ask-on-another-connection[]
        sessionFactory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            seen.add(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L)) // <1>
                    .fetchOne(BLOG.TITLE));
        });
        // end::ask-on-another-connection[]

        assertThat(seen).containsExactly("Tide Tables");
        assertThat(sql.statements()).extracting(SqlStatement::connection).as("two connections: one for the session, one for jOOQ")
                .satisfies(connections -> assertThat(connections.get(1)).isNotEqualTo(connections.get(0)));
        assertThat(sql).matches("ask-on-another-connection.sql");
    }

    @Test
    void a_flush_alone_does_not_help_another_connection(SessionFactory sessionFactory, DSLContext ctx) {
        sessionFactory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            session.flush();
            assertThat(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L)).fetchOne(BLOG.TITLE)).isEqualTo("Tide Tables");
        });
    }

    @Test
    void a_flush_and_the_session_s_connection_make_the_report_right(SessionFactory sessionFactory, SqlLog sql) {
        List<String> seen = new ArrayList<>();

        sessionFactory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            // tag::ask-on-the-same-connection[]
            session.flush(); // <1>
            session.doWork(connection -> seen.add(DSL.using(connection, dialect) // <2>
                    .select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L)).fetchOne(BLOG.TITLE)));
            // end::ask-on-the-same-connection[]
        });

        assertThat(seen).containsExactly("Tide Tables, revised");
        assertThat(sql.statements()).extracting(SqlStatement::connection).containsOnly(sql.statements().get(0).connection());
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(sql).matches("ask-on-the-same-connection.sql");
    }

    @Test
    void outside_a_transaction_a_flush_throws(Session session) {
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        assertThat(session.isJoinedToTransaction()).isFalse();
        assertThat(catchThrowable(session::flush)).isInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void a_session_that_has_lent_its_connection_outside_a_transaction_keeps_it(SessionFactory sessionFactory, SqlLog sql) {
        try (Session session = sessionFactory.openSession()) {
            session.doWork(connection -> DSL.using(connection, dialect).fetchCount(BLOG));
            assertThat(sql.openConnections()).as("until it is closed").isEqualTo(1);
        }
        assertThat(sql.openConnections()).isZero();
    }

    @Test
    void the_session_writes_back_what_sql_has_changed(SessionFactory sessionFactory, World world, SqlLog sql) {
        // tag::write-back-what-was-changed[]
        sessionFactory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 6L);
            session.doWork(connection -> DSL.using(connection, dialect)
                    .update(BLOG).set(BLOG.PUB_DATE, LocalDate.of(2028, 1, 1))
                    .where(BLOG.ID.eq(6L)).execute());
            blog.setTitle("Tide Tables, revised"); // <1>
        });
        // end::write-back-what-was-changed[]

        assertThat(stored(world, 6)).as("the day that jOOQ stored is gone").isEqualTo("Tide Tables, revised, 2026-09-23");
        assertThat(sql).matches("write-back-what-was-changed.sql");
    }

    @Test
    void a_version_does_not_help_if_sql_leaves_it_alone(World world) {
        world.sessionFactory(VersionedBlog.class).inTransaction(session -> {
            VersionedBlog blog = session.find(VersionedBlog.class, 6L);
            session.doWork(connection -> DSL.using(connection, dialect)
                    .update(BLOG).set(BLOG.PUB_DATE, LocalDate.of(2028, 1, 1)).where(BLOG.ID.eq(6L)).execute());
            blog.setTitle("Tide Tables, revised");
        });

        assertThat(stored(world, 6)).isEqualTo("Tide Tables, revised, 2026-09-23");
    }

    @Test
    void counting_the_version_on_without_a_refresh_conflicts_with_oneself(World world) {
        Throwable thrown = catchThrowable(() -> world.sessionFactory(VersionedBlog.class).inTransaction(session -> {
            VersionedBlog blog = session.find(VersionedBlog.class, 6L);
            session.doWork(connection -> DSL.using(connection, dialect).update(BLOG).set(BLOG.PUB_DATE, LocalDate.of(2028, 1, 1))
                    .set(BLOG.VERSION, BLOG.VERSION.plus(1)).where(BLOG.ID.eq(6L)).execute());
            blog.setTitle("Tide Tables, revised");
        }));

        assertThat(Thrown.causes(thrown)).anyMatch(OptimisticLockException.class::isInstance);
    }

    @Test
    void a_transaction_of_jooq_on_a_lent_connection_commits_it(Session session, World world, SqlLog sql) {
        // tag::commit-what-somebody-else-owns[]
        session.beginTransaction();
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
        session.flush();
        session.doWork(connection -> DSL.using(connection, dialect)
                .transaction(tx -> tx.dsl() // <1>
                        .update(BLOG).set(BLOG.PUB_DATE, LocalDate.of(2028, 1, 1))
                        .where(BLOG.ID.eq(6L)).execute()));
        session.getTransaction().rollback(); // <2>
        // end::commit-what-somebody-else-owns[]

        assertThat(stored(world, 6)).as("both are stored, though the owner rolled back").isEqualTo("Tide Tables, revised, 2028-01-01");
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(sql).matches("commit-what-somebody-else-owns.sql");
    }

    @Test
    void jooq_can_own_the_transaction_and_lend_its_connection_to_a_session(DSLContext ctx, SessionFactory sessionFactory, World world,
            SqlLog sql) {
        Throwable thrown = catchThrowable(() -> {
            // tag::let-jooq-own-it[]
            ctx.transaction(tx -> tx.dsl().connection(connection -> {
                try (Session session = sessionFactory.withOptions()
                        .connection(connection).openSession()) {
                    session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
                    session.beginTransaction();
                    session.flush(); // <1>
                }
                throw new IllegalStateException("We change our mind.");
            }));
            // end::let-jooq-own-it[]
        });

        assertThat(thrown).hasMessageContaining("We change our mind.");
        assertThat(stored(world, 6)).isEqualTo("Tide Tables, 2026-09-23");
        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.commits()).isZero();
    }

    @Test
    void a_lazy_stream_does_not_outlive_the_connection(SessionFactory sessionFactory, SqlLog sql) {
        // tag::let-a-stream-escape[]
        Stream<String> titles = sessionFactory.fromTransaction(session -> session
                .doReturningWork(connection -> DSL.using(connection, dialect)
                        .select(BLOG.TITLE).from(BLOG)
                        .fetchStream().map(row -> row.value1())));
        // end::let-a-stream-escape[]

        Throwable thrown = catchThrowable(titles::toList);

        assertThat(thrown).isInstanceOf(DataAccessException.class);
        assertThat(sql.openConnections()).isZero();
    }

    @Test
    void a_query_of_jooq_s_that_the_session_sends_flushes_by_itself(SessionFactory sessionFactory, SqlLog sql) {
        List<String> seen = new ArrayList<>();
        sessionFactory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            seen.add(session.createNativeQuery(DSL.using(dialect).select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L)).getSQL(),
                    String.class).setParameter(1, 6L).getSingleResult());
        });
        assertThat(seen).containsExactly("Tide Tables, revised");
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a violated constraint from other errors")
    void a_query_of_the_session_that_fails_marks_the_transaction(Session session, World world) {
        session.beginTransaction();
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        Throwable thrown = catchThrowable(() -> session.createNativeMutationQuery("delete from tag where id = 2").executeUpdate());

        assertThat(thrown).isInstanceOf(ConstraintViolationException.class);
        assertThat(session.getTransaction().getStatus()).isEqualTo(TransactionStatus.MARKED_ROLLBACK);
        session.getTransaction().commit();
        assertThat(stored(world, 6)).as("the commit rolls back, and throws nothing").isEqualTo("Tide Tables, 2026-09-23");
    }

    @Test
    @NotOn(value = "postgresql", because = "a statement that was refused ends the transaction there, so each one after it is refused as well")
    void a_statement_on_a_lent_connection_that_fails_does_not_mark_the_transaction(Session session, World world) {
        session.beginTransaction();
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        Throwable thrown = catchThrowable(() -> session
                .doWork(connection -> DSL.using(connection, dialect).deleteFrom(TAG).where(TAG.ID.eq(2L)).execute()));

        assertThat(thrown).isInstanceOf(DataAccessException.class);
        assertThat(session.getTransaction().getStatus()).isEqualTo(TransactionStatus.ACTIVE);
        session.getTransaction().commit();
        assertThat(stored(world, 6)).isEqualTo("Tide Tables, revised, 2026-09-23");
    }

    private static String stored(World world, long id) {
        return world.ask(ctx -> ctx.fetchSingle(BLOG, BLOG.ID.eq(id)).map(row -> row.get(BLOG.TITLE) + ", " + row.get(BLOG.PUB_DATE)));
    }
}
