package threeways.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** How the database went about a query: what H2 tells when it is asked to {@code EXPLAIN ANALYZE} it. */
public final class QueryPlan {

    /** What stands beside a table in the plan: the index that leads into it, or the lack of one. */
    private static final Pattern WAY = Pattern.compile("/\\*\\s+(?:public\\.)([^*]+?)\\s*\\*/");

    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

    private static final Pattern EQUALITY = Pattern.compile("(?i)(?<![<>!])=|\\bin\\s*\\(|\\bis null\\b");

    private final String text;

    private QueryPlan(String text) {
        this.text = text;
    }

    /** Runs the query once more, with the values that were bound to it, and reads how that was done. */
    static QueryPlan of(SqlStatement query, Connection connection) throws SQLException {
        try (PreparedStatement explain = query.again(connection, "explain analyze "); ResultSet rows = explain.executeQuery()) {
            rows.next();
            return new QueryPlan(rows.getString(1));
        }
    }

    /** The plan in the database's own words. */
    public String text() {
        return text;
    }

    /**
     * The way into each table, in the order of the plan: {@code blog.tableScan} for "from end to end", {@code ix_blog_pub_date} for a whole
     * index, {@code ix_blog_pub_date: pub_date >= ?1} for the part of one that the condition leaves.
     */
    public List<String> ways() {
        return WAY.matcher(text).results().map(way -> way.group(1).replaceAll("\\s+", " ")).toList();
    }

    /** Whether a table was read from end to end. */
    public boolean scansATable() {
        return ways().stream().anyMatch(way -> way.endsWith(".tableScan"));
    }

    /** Whether an index was read from end to end, since no condition narrowed it. */
    boolean readsAWholeIndex() {
        return ways().stream().anyMatch(way -> !way.contains(":") && !way.endsWith(".tableScan"));
    }

    /** Whether an index was read from a value on, or up to one, and the other end of the range is open. */
    boolean readsAnIndexFromOneSide() {
        return ways().stream().map(way -> way.substring(way.indexOf(':') + 1))
                .anyMatch(condition -> condition.contains(">") != condition.contains("<") && !EQUALITY.matcher(condition).find());
    }

    /**
     * How many rows the database looked at, over all steps of the plan. It counts the look beyond the last row too, and what a derived table
     * hands on is counted once more.
     */
    public int scanCount() {
        return SCAN_COUNT.matcher(text).results().mapToInt(count -> Integer.parseInt(count.group(1))).sum();
    }

    @Override
    public String toString() {
        return text;
    }
}
