package threeways.workbench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries from talking over a lesson: what went wrong is told by the test, and the SQL is in its message. */
final class Quiet {

    /** A logger that nobody holds is collected, and its level with it. */
    private static final List<Logger> HELD = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.flywaydb"),
            Logger.getLogger("org.jooq"), Logger.getLogger("org.jooq.Constants"), Logger.getLogger("net.ttddyy"));

    /**
     * Hibernate logs each error of the database and throws it as well, and so does Flyway with a migration; once is enough. The session's logger
     * adds, after a commit that failed, that something was left to be done.
     */
    private static final List<Logger> SAID_TWICE = List.of(Logger.getLogger("org.hibernate.orm.jdbc.error"),
            Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper"), Logger.getLogger("org.hibernate.orm.session"),
            Logger.getLogger("org.flywaydb.core.internal.command.DbMigrate"));

    /** Hibernate logs what it asserts and throws it as well; its other warnings stay. */
    private static final Logger ASSERTING = Logger.getLogger("org.hibernate.orm.core");

    /** That a page is cut in memory, as examples show on purpose: a check that minds counts the rows, and says so. */
    private static final Logger QUERIES = Logger.getLogger("org.hibernate.orm.query");

    private Quiet() {
    }

    static void please() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // Flyway sets it when it is first used, which would look like an answer's deed
        System.setProperty("polyglot.engine.WarnInterpreterOnly", "false");
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
        QUERIES.setFilter(line -> !String.valueOf(line.getMessage()).startsWith("HHH90003004"));
        ASSERTING.setFilter(line -> !String.valueOf(line.getMessage()).startsWith("HHH000099"));
        SAID_TWICE.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
