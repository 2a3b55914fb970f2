package threeways.workbench;

import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Which database the worlds of this JVM are made in. */
public final class Databases {

    /** All that can be asked for. H2 is here; the others come with the module {@code databases}, which Maven adds when one is asked for. */
    private static final List<String> NAMES = List.of("h2", "postgresql", "mysql", "mariadb", "sqlite");

    /** What they call themselves, in the same order: H2 first. */
    public static final List<String> TITLES = List.of("H2", "PostgreSQL", "MySQL", "MariaDB", "SQLite");

    private static Database chosen;

    private Databases() {
    }

    /**
     * The database that {@code -Dworld.database} names, H2 where nothing is named.
     *
     * @throws WorldUnavailableError
     *             if there is none of that name, or if Maven wasn't told early enough to fetch it
     */
    static synchronized Database chosen() {
        String asked = asked();
        if (chosen == null || !chosen.name().equals(asked)) {
            chosen = find(asked);
        }
        return chosen;
    }

    /** The name that was asked for, in lower case, whether there is such a database or not. */
    public static String asked() {
        return System.getProperty("world.database", "h2").strip().toLowerCase(Locale.ROOT);
    }

    /** Tells if H2 was asked for, or nothing was. */
    public static boolean isH2() {
        return asked().equals("h2");
    }

    /** What the database that was asked for calls itself, {@code PostgreSQL} for example. */
    static String title() {
        return TITLES.get(NAMES.indexOf(asked()));
    }

    /** How a database is asked for that calls itself so. */
    public static String name(String title) {
        return NAMES.get(TITLES.indexOf(title));
    }

    private static Database find(String asked) {
        if (!NAMES.contains(asked)) {
            throw new WorldUnavailableError("-Dworld.database=" + asked + " names no database that this course runs on. It knows: "
                    + String.join(", ", NAMES) + ".");
        }
        if (System.getProperty("world.url") != null && asked.equals("h2")) {
            throw new WorldUnavailableError(
                    "-Dworld.url says where a server is, and -Dworld.database has to say which kind it is, so that its "
                            + "driver can be fetched: postgresql, mysql or mariadb.");
        }
        if (asked.equals("h2")) {
            return new H2();
        }
        try {
            return ServiceLoader.load(Database.class, Databases.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                    .filter(database -> database.name().equals(asked)).findFirst().orElseThrow(() -> notFetched(asked));
        } catch (ServiceConfigurationError e) {
            throw notFetched(asked);
        }
    }

    private static WorldUnavailableError notFetched(String asked) {
        return new WorldUnavailableError(
                "The driver of " + asked + " isn't here: Maven adds it when it is started with -Dworld.database=" + asked
                        + ". An IDE has to be told once: switch on the Maven profile " + asked + ", and give the tests the same -D.");
    }
}
