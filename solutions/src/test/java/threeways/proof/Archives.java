package threeways.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jooq.SQLDialect;
import threeways.workbench.Contents;
import threeways.workbench.Migrations;

/** The three archives, each in a database of its own, for queries and writes that are tried on them. */
final class Archives {

    private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** The number that a row gets which brings none along. No other has so many digits, and it is never the same in two runs. */
    private static final String FIRST_NEW_ID = "1000000";

    private static final Pattern PLACE = Pattern.compile(":p(\\d+)\\b");

    private static Archives ours;

    private final List<Connection> connections = new ArrayList<>();
    private final List<StoredTables> tables = new ArrayList<>();

    private Archives() throws SQLException {
        for (String rows : List.of("known", "other", "generated")) {
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
            Contents contents = Contents.of(rows);
            try (Statement statement = connection.createStatement()) {
                for (String sql : Stream.concat(contents.tables(SQLDialect.H2).stream(), contents.rows(SQLDialect.H2).stream())
                        .toList()) {
                    statement.execute(sql);
                }
                for (String table : Migrations.NUMBERED) {
                    statement.execute("alter table " + table + " alter column id restart with " + FIRST_NEW_ID);
                }
            }
            connection.setAutoCommit(false);
            connections.add(connection);
            tables.add(StoredTables.of(connection));
        }
    }

    /** Those of this JVM. */
    static synchronized Archives ours() {
        try {
            ours = ours == null ? new Archives() : ours;
            return ours;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Rows that a write has met: an archive, and what had been changed in it by then.
     *
     * @param archive
     *            which of the three
     * @param changes
     *            the statements that change it
     */
    record Moment(int archive, List<String> changes) {
    }

    /**
     * When two of these are equal, the rows of a database haven't changed between, be it only in a transaction.
     *
     * @param database
     *            the name of the database
     * @param changes
     *            how often rows were changed in it
     */
    record State(String database, long changes) {
    }

    /** Costs next to nothing, since no row is read. */
    static State state(Connection connection) throws SQLException {
        Database database = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
        return new State(database.getShortName(), database.getModificationDataId());
    }

    /** The rows that a connection sees now, as a moment; empty if its tables aren't those of the archives. */
    Optional<Moment> moment(Connection connection) {
        try {
            StoredTables now = StoredTables.of(connection);
            int nearest = 0;
            for (int i = 1; i < tables.size(); i++) {
                nearest = tables.get(i).blogsIn(now) > tables.get(nearest).blogsIn(now) ? i : nearest;
            }
            return Optional.of(new Moment(nearest, tables.get(nearest).changesTo(now)));
        } catch (SQLException otherTables) {
            return Optional.empty();
        }
    }

    /** The rows that a query finds in all three; sorted if it asks for no order. */
    synchronized List<String> ask(String named, List<Object> values, boolean ordered) throws SQLException {
        List<String> all = new ArrayList<>();
        for (Connection connection : connections) {
            List<String> found;
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(5);
                try (ResultSet rows = statement.executeQuery(filled(named, values))) {
                    found = rows(rows);
                }
            }
            if (!ordered) {
                found.sort(null);
            }
            all.add("--");
            all.addAll(found);
        }
        return all;
    }

    /** The rows that each of some queries finds at a moment. One that isn't SQL is left out. */
    synchronized Map<String, List<String>> ask(Moment moment, List<String> named, List<Object> values, boolean ordered)
            throws SQLException {
        return at(moment, named, (statement, text) -> {
            statement.setQueryTimeout(5);
            try (ResultSet rows = statement.executeQuery(filled(text, values))) {
                List<String> found = rows(rows);
                if (!ordered) {
                    found.sort(null);
                }
                return found;
            }
        });
    }

    /**
     * What each of some writes does at a moment: how many rows it counts and returns, how the database refuses it, which rows the table has
     * afterwards. One that isn't SQL is left out.
     *
     * @param batch
     *            the values of each execution
     */
    synchronized Map<String, List<String>> write(Moment moment, String table, List<String> named, List<List<Object>> batch)
            throws SQLException {
        return at(moment, named, (statement, text) -> outcome(statement, text, table, batch));
    }

    @FunctionalInterface
    private interface Trial {

        List<String> of(Statement statement, String text) throws SQLException;
    }

    private Map<String, List<String>> at(Moment moment, List<String> named, Trial trial) throws SQLException {
        Connection connection = connections.get(moment.archive());
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try {
                for (String change : moment.changes()) {
                    statement.execute(change);
                }
            } catch (SQLException half) {
                return outcomes;
            }
            Savepoint before = connection.setSavepoint();
            for (String text : named) {
                try {
                    outcomes.put(text, trial.of(statement, text));
                } catch (SQLException noSql) {
                    // no mutant then
                }
                connection.rollback(before);
            }
        } finally {
            connection.rollback();
        }
        return outcomes;
    }

    private static List<String> outcome(Statement statement, String named, String table, List<List<Object>> batch) throws SQLException {
        List<String> outcome = new ArrayList<>();
        try {
            for (List<Object> values : batch) {
                if (!named.isEmpty() && statement.execute(filled(named, values))) {
                    try (ResultSet returned = statement.getResultSet()) {
                        outcome.addAll(rows(returned));
                    }
                } else {
                    outcome.add(named.isEmpty() ? "0 rows" : statement.getUpdateCount() + " rows");
                }
            }
        } catch (SQLException refused) {
            if (refused.getSQLState().matches("42.*|21.*|90.*|HY.*")) {
                throw refused;
            }
            outcome.add("refused: " + refused.getSQLState());
        }
        // visits go with their blog
        for (String one : table.equals("blog") ? List.of("blog", "visit") : List.of(table)) {
            try (ResultSet stored = statement.executeQuery("select * from " + one)) {
                List<String> rows = rows(stored);
                rows.sort(null);
                outcome.addAll(rows);
            }
        }
        return outcome;
    }

    private static List<String> rows(ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
                String value = rows.getString(i);
                line.append(value != null && value.length() == FIRST_NEW_ID.length() && value.matches("\\d+") ? "new" : value).append('|');
            }
            found.add(line.toString());
        }
        return found;
    }

    private static String filled(String named, List<Object> values) {
        return PLACE.matcher(named).replaceAll(place -> Matcher.quoteReplacement(literal(values.get(Integer.parseInt(place.group(1))))));
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        String quoted = "'" + value.toString().replace("'", "''") + "'";
        return value instanceof java.sql.Date || value instanceof java.time.LocalDate
                ? "date " + quoted
                : value instanceof java.sql.Timestamp || value instanceof java.time.LocalDateTime
                        ? "timestamp " + quoted.replace('T', ' ')
                        : quoted;
    }
}
