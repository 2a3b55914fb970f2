package threeways.workbench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/**
 * A database that worlds are made in, such as H2 or PostgreSQL. One is chosen for a JVM, by {@code -Dworld.database}; a server behind it starts with
 * the first world and ends with the JVM.
 */
public interface Database {

    /** How it is asked for, in lower case. */
    String name();

    /** The dialect that jOOQ speaks to it. */
    SQLDialect dialect();

    /** What Hibernate has to be told on this database, beyond where it is; most need nothing. */
    default Map<String, Object> hibernateSettings() {
        return Map.of();
    }

    /**
     * Makes a place with these tables and rows and nothing else. There is one place at a time.
     *
     * @throws WorldUnavailableError
     *             if the database can't run on this machine or won't let us in, with what to do
     */
    Place place(Contents contents) throws SQLException;

    /** The same for all tables of the course and rows by their name. */
    default Place place(String rows) throws SQLException {
        return place(Contents.of(rows));
    }

    /**
     * In which state the rows of a place are.
     *
     * @param madeFrom
     *            what the place was made from
     * @param whole
     *            stays equal as long as no transaction that has changed rows has ended
     * @param tables
     *            the same for each table alone, by its name, 0 as long as its rows are as they were made; empty if a table may be another one by now
     */
    record StateOfRows(Object madeFrom, Object whole, Map<String, Long> tables) {
    }

    /** A query for the number that this database knows the asking connection by; empty where it doesn't tell who waits for whom. */
    default Optional<String> numberOfAConnection() {
        return Optional.empty();
    }

    /** A query for the numbers of all connections that wait for a lock at this moment; empty where the database doesn't tell. */
    default Optional<String> waitingConnections() {
        return Optional.empty();
    }

    /** How long to wait before {@link #waitingConnections} is asked again: a database that is asked more often may tell the same as before. */
    default Duration pace() {
        return Duration.ofMillis(5);
    }

    /**
     * A query for the number that the next row of a table gets, from a database that names the connections that wait for a row, and not those that
     * wait for a key; empty from others.
     */
    default Optional<String> nextNumberOf(String table) {
        return Optional.empty();
    }

    /** Where one world lives. */
    interface Place {

        /** Gives connections, as many as are asked for. */
        DataSource connections();

        /** Gives connections to a pool. */
        ConnectionPoolDataSource pooledConnections();

        /** Whether somebody's changes are waiting for a commit; true where the database doesn't tell. */
        default boolean hasUncommittedChanges() throws SQLException {
            return true;
        }

        /** Sets what a connection would ask for by itself; called before an answer gets it. What this sends does not count as a change. */
        default void prepare(Connection connection) throws SQLException {
        }

        /** The numbers of all open connections to this place; empty where the database doesn't tell, or serves other places too. */
        default Set<String> openConnections() throws SQLException {
            return Set.of();
        }

        /**
         * What the place was made from, if nothing at all has changed since then; empty where the database doesn't tell that without a look at its
         * rows.
         */
        default Optional<Object> asMade() throws SQLException {
            return Optional.empty();
        }

        /** In which state the rows are; empty where the database doesn't tell. */
        default Optional<StateOfRows> stateOfRows() throws SQLException {
            return Optional.empty();
        }

        /** What differs from how the place was made (tables that are gone or new, settings of the database), as sentences. */
        List<String> changes() throws SQLException;

        /** Ends the place, even with connections open. */
        void close() throws SQLException;

        /** The same once all connections are closed; the next world may get this place if it is as it was made. */
        default void giveBack() throws SQLException {
            close();
        }
    }
}
