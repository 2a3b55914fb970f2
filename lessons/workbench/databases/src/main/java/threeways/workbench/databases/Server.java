package threeways.workbench.databases;

import java.util.Optional;

/**
 * Where a server is.
 *
 * @param url
 *            leads to a database of it
 * @param user
 *            who we are there
 * @param password
 *            null where none is asked for
 * @param own
 *            whether it is the learner's own, in which other things may live, and not one that we started
 */
record Server(String url, String user, String password, boolean own) {

    /** The learner's own server, where {@code -Dworld.url} names one. */
    static Optional<Server> ofTheLearner() {
        return Optional.ofNullable(System.getProperty("world.url")).filter(url -> !url.isBlank())
                .map(url -> new Server(url, System.getenv("WORLD_USER"), System.getenv("WORLD_PASSWORD"), true));
    }

    Server at(String otherUrl) {
        return new Server(otherUrl, user, password, own);
    }
}
