package threeways.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Notes the session factories that an answer builds itself; Hibernate tells of each that is built and closed in this JVM. */
public final class OwnFactories implements Integrator {

    private static final Map<SessionFactory, StackTraceElement> OPEN = new ConcurrentHashMap<>();

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        CallStack.now().lineOfTheAnswer().ifPresent(line -> OPEN.put(factory, line));
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        OPEN.remove(factory);
    }

    /** A session factory that the answer has built and not closed. */
    static Optional<Leftover> leftover() {
        return OPEN.values().stream().findFirst()
                .map(line -> new Leftover("Expected every session factory that you build to be closed again. "
                        + "The one built at " + Openings.at(line)
                        + " is still open, and so are its connections. Use the factory that you were given, or close "
                        + "your own.", line));
    }

    /** Closes what the answer has left open, and tells whether there was anything. */
    static boolean closeAll() {
        boolean any = !OPEN.isEmpty();
        OPEN.keySet().forEach(SessionFactory::close);
        OPEN.clear();
        return any;
    }
}
