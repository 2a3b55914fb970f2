package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.trial.OnTrial;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;

/** A test class may ask for another world than that of the course. */
class WorldDescriptionTest {

    @Test
    void a_test_class_states_the_settings_of_its_session_factory() {
        assertThat(TrialRun.of(Batching.class).checks()).extracting(Check::message).containsExactly("");
    }

    @Test
    void migrations_may_end_early_and_rows_come_for_the_tables_that_are_there() {
        assertThat(TrialRun.of(BeforePermalinks.class).checks()).extracting(Check::message, Check::leftBehind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", ""));
    }

    @Test
    void a_database_may_be_empty() {
        assertThat(TrialRun.of(Empty.class).checks()).extracting(Check::message).containsExactly("");
    }

    @Test
    void a_lessons_own_migrations_run_after_those_of_the_course() {
        assertThat(TrialRun.of(WithReaders.class).checks()).extracting(Check::message).containsExactly("");
    }

    static List<String> tables(World world) throws SQLException {
        try (Connection connection = world.connect()) {
            return new ArrayList<>(Structure.of(connection).tables().keySet());
        }
    }

    @OnTrial
    @BlogWorld(settings = {"hibernate.jdbc.batch_size=25", "hibernate.order_inserts = true"})
    static class Batching {

        @Test
        void has_the_settings(SessionFactory factory) {
            assertThat(factory.unwrap(SessionFactoryImplementor.class).getSessionFactoryOptions().getJdbcBatchSize()).isEqualTo(25);
            assertThat(factory.getProperties()).containsEntry("hibernate.order_inserts", "true");
        }
    }

    @OnTrial
    @BlogWorld(migrations = "1", entities = Author.class)
    static class BeforePermalinks {

        @Test
        void has_authors_and_blogs_alone(World world, DSLContext ctx, SessionFactory factory) throws SQLException {
            assertThat(tables(world)).containsExactlyInAnyOrder("author", "blog");
            assertThat(ctx.fetchCount(org.jooq.impl.DSL.table("blog"))).isEqualTo(10);
            assertThat(factory.<Author>fromSession(session -> session.find(Author.class, 1L)).getName()).isEqualTo("Ada");
            world.execute("insert into author (name) values ('Zoe')");
            assertThat(ctx.fetchValue("select id from author where name = 'Zoe'")).isEqualTo(1000L);
        }
    }

    @OnTrial
    @BlogWorld(migrations = "0", entities = {})
    static class Empty {

        @Test
        void has_no_table(World world) throws SQLException {
            assertThat(tables(world)).isEmpty();
        }
    }

    @OnTrial
    @BlogWorld(location = "trial-migrations")
    static class WithReaders {

        @Test
        void has_readers_too(World world, DSLContext ctx) throws SQLException {
            assertThat(tables(world)).contains("author", "permalink", "reader");
            assertThat(ctx.fetch("select name from reader order by id").getValues(0, String.class)).containsExactly("Una", "Vito");
        }
    }
}
