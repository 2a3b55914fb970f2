package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;

@DisplayName("A session factory that is built ahead")
class FactoryAheadTest {

    private static final String OBSERVED = "hibernate.session_factory_observer=threeways.workbench.FactoryAheadTest$Observer";

    private static final AtomicInteger BUILT = new AtomicInteger();
    private static final AtomicInteger CLOSED = new AtomicInteger();

    /** Hibernate makes one for each factory. */
    public static final class Observer implements SessionFactoryObserver {

        private static final long serialVersionUID = 1L;

        @Override
        public void sessionFactoryCreated(SessionFactory factory) {
            BUILT.incrementAndGet();
        }

        @Override
        public void sessionFactoryClosed(SessionFactory factory) {
            CLOSED.incrementAndGet();
        }
    }

    @BlogWorld(entities = Author.class, settings = OBSERVED)
    private static final class WithAuthors {
    }

    @BlogWorld(entities = WithoutId.class, settings = OBSERVED)
    private static final class Refused {
    }

    @Entity
    private static final class WithoutId {
    }

    @BlogWorld
    private static final class WithoutEntities {
    }

    /** None is left of another test in this JVM. */
    @BeforeEach
    @AfterEach
    void take_what_is_there() {
        FactoryAhead.take().close();
        BUILT.set(0);
        CLOSED.set(0);
    }

    /** How many authors a check of this class finds, by the factory of its run. */
    private static long authors(Class<?> testClass, SessionFactories run) {
        World world = new World(WorldDescription.of(testClass.getAnnotation(BlogWorld.class), "other"), new SqlLog(testClass), run);
        try {
            return world.sessionFactory(world.description())
                    .fromSession(session -> session.createSelectionQuery("select count(*) from Author", Long.class).getSingleResult());
        } finally {
            world.close();
        }
    }

    @Test
    void is_that_of_the_next_run_and_sees_the_rows_of_its_worlds() {
        FactoryAhead.buildFor(WithAuthors.class);
        assertThat(BUILT).hasValue(1);

        try (SessionFactories run = FactoryAhead.take()) {
            assertThat(authors(WithAuthors.class, run)).isPositive();
            assertThat(authors(WithAuthors.class, run)).isPositive();
        }
        assertThat(BUILT).as("factories that were built").hasValue(1);
        assertThat(CLOSED).as("factories that the end of the run has closed").hasValue(1);
    }

    @Test
    void serves_one_run_only() {
        FactoryAhead.buildFor(WithAuthors.class);
        FactoryAhead.take().close();

        try (SessionFactories another = FactoryAhead.take()) {
            authors(WithAuthors.class, another);
        }
        assertThat(BUILT).as("factories that were built").hasValue(2);
    }

    @Test
    void is_closed_when_another_one_takes_its_place() {
        FactoryAhead.buildFor(WithAuthors.class);
        FactoryAhead.buildFor(WithAuthors.class);

        assertThat(BUILT).hasValue(2);
        assertThat(CLOSED).hasValue(1);
    }

    @Test
    void leaves_it_to_the_check_to_tell_of_a_mapping_that_hibernate_refuses() {
        FactoryAhead.buildFor(Refused.class);

        try (SessionFactories run = FactoryAhead.take()) {
            assertThatThrownBy(() -> authors(Refused.class, run)).hasMessageContaining("WithoutId");
        }
    }

    @Test
    void is_needed_by_no_check_without_entities() {
        FactoryAhead.buildFor(WithoutEntities.class);
        FactoryAhead.buildFor(String.class);

        assertThat(BUILT).hasValue(0);
    }

    @Test
    void is_built_in_english_as_in_a_check_and_leaves_the_machines_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            FactoryAhead.buildFor(WithAuthors.class);
            assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr"));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(BUILT).hasValue(1);
    }
}
