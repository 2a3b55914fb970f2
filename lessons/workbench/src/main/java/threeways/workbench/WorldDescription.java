package threeways.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a world is to be, before it is made. {@link BlogWorld} states one for the tests of a class; a test can derive others from that of its
 * {@link World#description()}, as for a session factory with another setting. Equal descriptions have equal worlds.
 *
 * @param contents
 *            its tables and rows
 * @param entities
 *            the classes that Hibernate maps
 * @param settings
 *            what Hibernate is told beside the workbench's own settings, by name
 * @param connections
 *            how many connections its data source lends at a time; 0 for as many as are asked for
 */
public record WorldDescription(Contents contents, List<Class<?>> entities, Map<String, String> settings, int connections) {

    public WorldDescription {
        entities = List.copyOf(entities);
        settings = Map.copyOf(settings);
    }

    /** What a test class asks for, with these rows. */
    static WorldDescription of(BlogWorld stated, String rows) {
        return new WorldDescription(new Contents(stated.migrations(), stated.location(), rows), List.of(stated.entities()),
                pairs(Stream.of(stated.settings())), stated.connections());
    }

    /** The same with these entities instead. */
    public WorldDescription withEntities(Class<?>... others) {
        return new WorldDescription(contents, List.of(others), settings, connections);
    }

    /** The same with one or more settings more, each as {@code name=value}; a setting of the same name gives way. */
    public WorldDescription withSettings(String... more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(pairs(Stream.of(more)));
        return new WorldDescription(contents, entities, all, connections);
    }

    /** The same with other tables or rows. */
    public WorldDescription withContents(Contents others) {
        return new WorldDescription(others, entities, settings, connections);
    }

    private static Map<String, String> pairs(Stream<String> settings) {
        Map<String, String> pairs = new LinkedHashMap<>();
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("A setting reads name=value. This one is \"" + setting + "\".");
            }
            pairs.put(setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
        });
        return pairs;
    }
}
