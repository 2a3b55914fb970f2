package threeways.workbench;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Builds a session factory before the checks that ask for it, for a program that runs them again and again and has time in between. To build it takes
 * longer than most checks.
 */
public final class FactoryAhead {

    private static final AtomicReference<SessionFactories> BUILT = new AtomicReference<>();

    private FactoryAhead() {
    }

    /**
     * Builds the session factory of a test class. The next run has it if it runs this very class, and closes it otherwise. What Hibernate throws is
     * left to the check, which builds it again.
     */
    public static void buildFor(Class<?> testClass) {
        Optional.ofNullable(testClass.getAnnotation(BlogWorld.class)).map(stated -> WorldDescription.of(stated, "known"))
                .filter(description -> !description.entities().isEmpty()).ifPresent(description -> {
                    SessionFactories built = new SessionFactories();
                    build(new World(description, new SqlLog(testClass), built));
                    Optional.ofNullable(BUILT.getAndSet(built)).ifPresent(SessionFactories::close);
                });
    }

    private static void build(World world) {
        JvmExtension.Locales before = JvmExtension.Locales.now();
        JvmExtension.Locales.OF_A_TEST.set();
        try {
            world.sessionFactory(world.description());
        } catch (RuntimeException | LinkageError refused) {
            // the check says so
        } finally {
            before.set();
            world.close();
        }
    }

    /** For one run: with the factory that was built, or none yet. */
    static SessionFactories take() {
        return Optional.ofNullable(BUILT.getAndSet(null)).orElseGet(SessionFactories::new);
    }
}
