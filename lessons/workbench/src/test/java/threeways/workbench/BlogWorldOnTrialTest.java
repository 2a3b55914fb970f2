package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.trial.Careless;
import threeways.trial.OnTrial;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;
import threeways.workbench.report.Outcome;

/** What a test class tells its world, and what its tests get then. */
class BlogWorldOnTrialTest {

    @Test
    void a_test_class_names_the_entities_that_it_maps() {
        assertThat(TrialRun.of(AuthorsOnly.class).check("maps_authors").message()).isEmpty();
    }

    @Test
    void a_limit_of_connections_is_kept_and_one_more_is_refused_after_a_second() {
        TrialRun trial = TrialRun.of(TwoConnections.class);

        assertThat(trial.checks()).extracting(Check::message).containsOnly("");
        assertThat(trial.checks()).extracting(Check::leftBehind).containsExactly("a connection was still open; a connection was still open",
                "");
    }

    @Test
    void an_answer_that_takes_all_memory_is_wrong_and_ends_no_run() {
        TrialRun trial = TrialRun.of(Greedy.class);

        assertThat(trial.check("takes_all_memory").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(trial.check("takes_all_memory").message()).startsWith("The JVM ran out of memory at Careless.java:")
                .contains("Look for a list or a text that grows without an end.");
        assertThat(trial.check("takes_nothing").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_database_that_nobody_knows_is_no_answers_fault() {
        System.setProperty("world.database", "abacus");
        TrialRun trial = TrialRun.of(AuthorsOnly.class);

        assertThat(trial.checks()).singleElement().satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.ENVIRONMENT);
            assertThat(check.message()).isEqualTo(
                    "-Dworld.database=abacus names no database that this course runs on. It knows: h2, postgresql, mysql, mariadb, sqlite.");
        });
    }

    @AfterEach
    void forget_the_abacus() {
        System.clearProperty("world.database");
    }

    @OnTrial
    @BlogWorld
    static class Greedy {

        @Test
        @Order(1)
        void takes_all_memory() {
            Careless.takeAllMemory();
        }

        @Test
        @Order(2)
        void takes_nothing(World world) {
            assertThat(world.rows().blogs()).isNotEmpty();
        }
    }

    @OnTrial
    @BlogWorld(entities = Author.class)
    static class AuthorsOnly {

        @Test
        void maps_authors(SessionFactory factory) {
            assertThat(factory.getMetamodel().getEntities()).extracting(type -> type.getName()).containsExactly("Author");
        }
    }

    @OnTrial
    @BlogWorld(connections = 2)
    static class TwoConnections {

        @Test
        @Order(1)
        void are_lent_and_not_a_third(DataSource dataSource) throws SQLException {
            List<Connection> taken = new ArrayList<>(List.of(dataSource.getConnection(), dataSource.getConnection()));
            Instant start = Instant.now();

            assertThat(catchThrowable(dataSource::getConnection)).isInstanceOf(SQLException.class);

            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
            taken.remove(0).close();
            taken.add(dataSource.getConnection());
            assertThat(taken.get(1).isValid(1)).isTrue();
        }

        @Test
        @Order(2)
        void are_lent_anew(DataSource dataSource) throws SQLException {
            try (Connection one = dataSource.getConnection(); Connection two = dataSource.getConnection()) {
                assertThat(one.isValid(1) && two.isValid(1)).isTrue();
            }
        }
    }
}
