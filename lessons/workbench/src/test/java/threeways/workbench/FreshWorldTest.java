package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.trial.OnTrial;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;
import threeways.workbench.report.Outcome;

/** Each test has a world of its own, whatever the one before did to it. */
class FreshWorldTest {

    /** We set properties for jOOQ and for Flyway. */
    @BeforeAll
    static void let_the_libraries_set_properties_of_their_own() {
        OverJdbc.deed = (dataSource, lent) -> lent.close();
        TrialRun.of(OverJdbc.class);
    }

    @Test
    void what_clears_up_after_itself_leaves_nothing_behind() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            try (Connection own = dataSource.getConnection()) {
                execute(own, "update blog set title = 'Older Maps' where id = 10");
            }
        })).isEmpty();
    }

    @Test
    void a_dropped_table_is_back() {
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "drop table entry_tag"))).isEqualTo("the table entry_tag was gone");
    }

    @Test
    void a_new_table_is_gone() {
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "create table reader (id int)")))
                .isEqualTo("a table reader was new");
    }

    @Test
    void deleted_rows_are_back_and_nobody_is_told_since_lessons_delete_rows() {
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "delete from entry_tag", "delete from entry", "delete from permalink",
                "delete from blog", "delete from author", "delete from tag"))).isEmpty();
    }

    @Test
    void a_connection_that_was_left_open_is_closed() {
        assertThat(leftBehindBy((dataSource, lent) -> dataSource.getConnection())).isEqualTo("a connection was still open");
    }

    @Test
    void a_transaction_that_was_left_open_holds_up_nobody() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            Connection own = dataSource.getConnection();
            own.setAutoCommit(false);
            execute(own, "update blog set title = 'Locked'");
        })).isEqualTo("a connection was still open, in a transaction that nobody had ended");
    }

    @Test
    void a_transaction_that_was_left_open_on_a_lent_connection_is_told_too() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            lent.setAutoCommit(false);
            execute(lent, "update blog set title = 'Locked'");
        })).isEqualTo("a transaction of the connection was still active");
    }

    @Test
    void a_connection_whose_transaction_was_ended_is_in_none() {
        Deed ended = (dataSource, lent) -> {
            lent.setAutoCommit(false);
            execute(lent, "update blog set title = 'Locked'");
            lent.commit();
        };
        assertThat(leftBehindBy(ended)).isEmpty();
        assertThat(leftBehindBy((dataSource, lent) -> ended.with(dataSource, dataSource.getConnection())))
                .isEqualTo("a connection was still open");
    }

    @Test
    void a_connection_that_was_closed_in_a_transaction_is_closed() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            lent.setAutoCommit(false);
            execute(lent, "update blog set title = 'Locked'");
            lent.close();
        })).isEmpty();
    }

    @Test
    void settings_of_the_database_are_as_before() {
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "set mode MySQL", "set default_lock_timeout 7")))
                .isEqualTo("the database's setting MODE was MySQL instead of REGULAR; "
                        + "the database's setting default_lock_timeout was 7 instead of its default");
    }

    @Test
    void a_database_that_was_shut_down_runs_again() {
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "shutdown"))).isEqualTo("the database was empty, or shut down");
        assertThat(leftBehindBy((dataSource, lent) -> execute(lent, "drop all objects"))).isEqualTo("the database was empty, or shut down");
    }

    @Test
    void the_defaults_of_the_jvm_are_as_before() {
        Locale klingon = Locale.forLanguageTag("tlh");
        assertThat(leftBehindBy((dataSource, lent) -> Locale.setDefault(klingon))).isEqualTo("the default locale was tlh");
        assertThat(leftBehindBy((dataSource, lent) -> Locale.setDefault(Locale.Category.FORMAT, klingon)))
                .isEqualTo("the default locale was tlh");
        assertThat(leftBehindBy((dataSource, lent) -> Locale.setDefault(Locale.Category.DISPLAY, klingon)))
                .isEqualTo("the default locale was tlh");
        assertThat(leftBehindBy((dataSource, lent) -> TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"))))
                .isEqualTo("the default time zone was Asia/Kathmandu");
    }

    @Test
    void a_test_speaks_english_and_the_machine_its_own_language_again_afterwards() {
        Locale before = Locale.getDefault();
        List<Locale> spoken = new ArrayList<>();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(leftBehindBy((dataSource, lent) -> spoken.add(Locale.getDefault()))).isEmpty();
            assertThat(spoken).containsExactly(Locale.ENGLISH);
            assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Should one of these begin to hold, the lessons may speak the machine's language again. */
    @Test
    void it_does_since_neither_library_speaks_turkish() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            DSLContext ctx = DSL.using(lent, SQLDialect.H2);
            assertThat(ctx.newRecord(ENTRY, new Draft(3L, "Neap tide")).getBlogId()).as("in English").isEqualTo(3L);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ctx.newRecord(ENTRY, new Taslak(3L, "Neap tide")).getBlogId()).as("in Turkish").isNull();
        })).isEqualTo("the default locale was tr");

        assertThat(leftBehindBy((factory, session, stateless) -> {
            String cast = "select cast(b.title as Integer) from Blog b";
            assertThat(session.createSelectionQuery(cast, Integer.class)).as("in English").isNotNull();
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(catchThrowable(() -> session.createSelectionQuery(cast + " where b.id > 0", Integer.class)))
                    .as("in Turkish").hasMessageContaining("unrecognized cast target type: Integer");
        })).isEqualTo("the default locale was tr");
    }

    record Draft(Long blogId, String headline) {
    }

    /** The same once more: jOOQ remembers what it has found in a class. */
    record Taslak(Long blogId, String headline) {
    }

    @Test
    void system_properties_are_as_before() {
        assertThat(leftBehindBy((dataSource, lent) -> System.setProperty("user.home", "/nowhere")))
                .isEqualTo("system properties were changed");
        assertThat(leftBehindBy((dataSource, lent) -> System.clearProperty("user.home"))).isEqualTo("system properties were changed");
        assertThat(leftBehindBy((dataSource, lent) -> System.setProperties(new Properties()))).isEqualTo("system properties were changed");
    }

    @Test
    void everything_at_once_is_told_at_once() {
        assertThat(leftBehindBy((dataSource, lent) -> {
            dataSource.getConnection();
            execute(lent, "drop table entry_tag", "set ignorecase true");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        })).isEqualTo("the default time zone was Asia/Kathmandu; a connection was still open; the table entry_tag was gone; "
                + "the database's setting ignorecase was 1 instead of its default");
    }

    @Test
    void an_answer_that_throws_is_told_what_it_left_behind_as_well() {
        OverJdbc.deed = (dataSource, lent) -> {
            dataSource.getConnection();
            throw new IllegalStateException("halfway");
        };

        TrialRun trial = TrialRun.of(OverJdbc.class);

        assertThat(trial.check("does_something").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(trial.check("does_something").message()).startsWith("Expected no exception. The answer threw IllegalStateException")
                .contains("halfway");
        assertThat(trial.check("does_something").leftBehind()).isEqualTo("a connection was still open");
        assertNothingIsNoticed(trial);
    }

    @Test
    void a_closed_session_factory_is_built_anew() {
        assertThat(leftBehindBy((factory, session, stateless) -> factory.close())).isEqualTo("the session factory was closed");
    }

    @Test
    void a_session_that_was_left_open_is_told() {
        assertThat(leftBehindBy((factory, session, stateless) -> factory.openSession().find(Blog.class, 1L)))
                .isEqualTo("a session was still open");
        assertThat(leftBehindBy((factory, session, stateless) -> factory.openSession().beginTransaction()))
                .isEqualTo("a connection was still open; a session was still open");
        assertThat(leftBehindBy((factory, session, stateless) -> factory.openStatelessSession())).isEqualTo("a session was still open");
    }

    @Test
    void a_session_that_was_lent_need_not_be_closed() {
        assertThat(leftBehindBy((factory, session, stateless) -> session.find(Blog.class, 1L))).isEmpty();
        assertThat(leftBehindBy((factory, session, stateless) -> session.close())).isEmpty();
    }

    @Test
    void a_transaction_of_a_session_is_rolled_back() {
        HibernateDeed begins = (factory, session, stateless) -> {
            session.beginTransaction();
            session.find(Blog.class, 1L).setTitle("Locked");
            session.flush();
        };
        assertThat(leftBehindBy(begins)).isEqualTo("a transaction of the session was still active");
        assertThat(leftBehindBy((factory, session, stateless) -> {
            stateless.beginTransaction();
            stateless.get(Blog.class, 1L);
        })).isEqualTo("a transaction of the session was still active");
        assertThat(leftBehindBy((factory, session, stateless) -> {
            begins.with(factory, session, stateless);
            session.getTransaction().commit();
        })).isEmpty();
    }

    @Test
    void a_session_in_a_transaction_on_a_database_that_is_gone_is_cleared_away_too() {
        assertThat(leftBehindBy((factory, session, stateless) -> {
            session.beginTransaction();
            session.createNativeMutationQuery("shutdown immediately").executeUpdate();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        })).contains("a transaction of the session was still active", "the database was empty, or shut down",
                "the default time zone was Asia/Kathmandu");
    }

    @Test
    void new_rows_get_ids_beyond_those_of_the_known_ones_each_time() {
        assertThat(leftBehindBy((factory, session, stateless) -> {
            Blog blog = new Blog("New", java.time.LocalDate.EPOCH);
            factory.inTransaction(own -> own.persist(blog));
            assertThat(blog.getId()).isEqualTo(1000);
        })).isEmpty();
    }

    private interface Deed {

        void with(DataSource dataSource, Connection lent) throws SQLException;
    }

    private interface HibernateDeed {

        void with(SessionFactory factory, Session session, StatelessSession stateless);
    }

    @OnTrial
    @BlogWorld
    static class OverJdbc {

        static Deed deed;

        @Test
        @Order(1)
        void does_something(DataSource dataSource, Connection lent) throws SQLException {
            deed.with(dataSource, lent);
        }

        @Test
        @Order(2)
        void notices_nothing(World world, SqlLog sql) {
            assertIsFresh(world, sql);
        }
    }

    @OnTrial
    @BlogWorld
    static class OverHibernate {

        static HibernateDeed deed;

        @Test
        @Order(1)
        void does_something(SessionFactory factory, Session session, StatelessSession stateless) {
            deed.with(factory, session, stateless);
        }

        @Test
        @Order(2)
        void notices_nothing(World world, SqlLog sql, SessionFactory factory) {
            assertThat(factory.getStatistics().getEntityLoadCount()).isZero();
            assertIsFresh(world, sql);
            factory.inTransaction(session -> {
                assertThat(session.createSelectionQuery("from Blog", Blog.class).getResultList()).hasSize(10);
                session.find(Blog.class, 1L).setTitle("101% Rye");
            });
        }
    }

    private static void assertIsFresh(World world, SqlLog sql) {
        assertThat(sql.openConnections()).isZero();
        assertThat(sql).sentNothing();
        try (Connection connection = world.connect()) {
            var ctx = org.jooq.impl.DSL.using(connection);
            assertThat(ctx.fetchCount(threeways.blog.db.Tables.BLOG)).isEqualTo(10);
            assertThat(ctx.fetchCount(threeways.blog.db.Tables.ENTRY_TAG)).isEqualTo(7);
            assertThat(ctx.fetchValue("select count(*) from information_schema.tables where table_schema = schema()"))
                    .isEqualTo((long) Migrations.TABLES.size());
            assertThat(ctx.fetchValue("select setting_value from information_schema.settings where setting_name = 'MODE'"))
                    .isEqualTo("REGULAR");
            // nobody else holds a lock
            execute(connection, "update blog set title = upper(title)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String leftBehindBy(Deed deed) {
        OverJdbc.deed = deed;
        return leftBehind(OverJdbc.class);
    }

    private static String leftBehindBy(HibernateDeed deed) {
        OverHibernate.deed = deed;
        return leftBehind(OverHibernate.class);
    }

    private static String leftBehind(Class<?> lesson) {
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        TimeZone timeZone = TimeZone.getDefault();
        Properties properties = (Properties) System.getProperties().clone();

        TrialRun trial = TrialRun.of(lesson);

        assertThat(trial.check("does_something").message()).isEmpty();
        assertNothingIsNoticed(trial);
        assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(display);
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(format);
        assertThat(TimeZone.getDefault()).isEqualTo(timeZone);
        assertThat(System.getProperties()).isEqualTo(properties);
        return trial.check("does_something").leftBehind();
    }

    private static void assertNothingIsNoticed(TrialRun trial) {
        Check next = trial.check("notices_nothing");
        assertThat(next.message()).isEmpty();
        assertThat(next.outcome()).isEqualTo(Outcome.DONE);
        assertThat(next.leftBehind()).isEmpty();
    }
}
