package threeways.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.hibernate.SessionEventListener;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The session factories of a run, one for each set of entities and settings, and another such for writers beside the answer: building one takes
 * longer than most tests, and it holds no rows. Each looks at the world of the test that runs now.
 */
final class SessionFactories implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private record Kept(SessionFactory factory, ProxyDataSource dataSource) {
    }

    private record Key(List<Class<?>> entities, Map<String, String> settings, boolean ofAWriter) {
    }

    private final Map<Key, Kept> kept = new HashMap<>();

    /**
     * @param ofAWriter
     *            whether another writer asks: what it does isn't part of the answer's statistics
     */
    synchronized SessionFactory on(World world, WorldDescription described, boolean ofAWriter) {
        Key key = new Key(described.entities(), described.settings(), ofAWriter);
        Kept one = kept.get(key);
        if (one == null || one.factory().isClosed()) {
            one = build(world, described);
            kept.put(key, one);
        }
        world.moveInto(one.dataSource());
        one.factory().getStatistics().clear();
        return one.factory();
    }

    private static Kept build(World world, WorldDescription described) {
        // what Hibernate asks the database while it starts is nobody's answer, so it isn't recorded
        ProxyDataSource dataSource = world.unrecorded();
        SessionFactory factory = new HibernatePersistenceConfiguration("blog")
                .managedClasses(described.entities())
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .properties(world.database().hibernateSettings())
                .property("hibernate.generate_statistics", true)
                .property("hibernate.session.events.auto", OpenSession.class.getName())
                // the tables that Hibernate keeps for bulk statements would be in the first world only, and look like an answer's there
                .property("hibernate.query.mutation_strategy.global_temporary.create_tables", false)
                .property("hibernate.query.mutation_strategy.global_temporary.drop_tables", false)
                .properties(described.settings())
                .createEntityManagerFactory();
        return new Kept(factory, dataSource);
    }

    /** What an answer has left behind, as sentences. A factory that was closed is built again when a test asks for it. */
    List<String> leftBehind() {
        List<String> found = new ArrayList<>();
        if (kept.values().removeIf(one -> one.factory().isClosed())) {
            found.add("the session factory was closed");
        } else if (!OpenSession.ALL.isEmpty()) {
            found.add("a session was still open");
        }
        OpenSession.ALL.clear();
        if (OwnFactories.closeAll()) {
            found.add("a session factory that the answer had built was still open");
        }
        return found;
    }

    /** A session that the answer has opened and not closed. */
    static Optional<Leftover> session() {
        return OpenSession.ALL.stream().flatMap(session -> session.by.lineOfTheAnswer().stream()).findFirst()
                .map(line -> new Leftover("Expected every session to be closed again. The one opened at " + Openings.at(line)
                        + " is still open, with its entities and perhaps a connection. Use inSession or inTransaction of the factory, or "
                        + "try-with-resources.", line));
    }

    /** What Hibernate makes for each session, and tells when the session ends. */
    public static final class OpenSession implements SessionEventListener {

        private static final long serialVersionUID = 1L;

        private static final Set<OpenSession> ALL = ConcurrentHashMap.newKeySet();

        private final transient CallStack by = CallStack.now();

        public OpenSession() {
            ALL.add(this);
        }

        @Override
        public void end() {
            ALL.remove(this);
        }
    }

    @Override
    public void close() {
        kept.values().stream().map(Kept::factory).filter(SessionFactory::isOpen).forEach(SessionFactory::close);
        kept.clear();
    }
}
