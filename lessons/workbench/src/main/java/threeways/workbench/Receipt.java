package threeways.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import threeways.workbench.Effort.Library;

/**
 * What one call of an answer sent, and where the same stands of ours. A check publishes it as data; its source is read when it is shown.
 *
 * @param method
 *            the method that was called
 * @param ours
 *            the table of ours under {@code src/test/resources}
 * @param statements
 *            how many were sent; a batch counts as many as it holds
 * @param trips
 *            how many executions, commits and rollbacks there were; a batch is one
 * @param rowsRead
 *            how many rows came back
 */
public record Receipt(String method, String ours, int statements, int trips, long rowsRead) {

    /** How the keys begin under which a check publishes it. */
    private static final String KEY = "receipt: ";

    /** What was sent until now, as the receipt of a method. */
    public static Receipt of(String method, String ours, SqlLog sql) {
        return new Receipt(method, ours, sql.statements().stream().mapToInt(one -> Math.max(1, one.batchSize())).sum(),
                sql.statements().size() + sql.commits() + sql.rollbacks(), sql.rowsRead());
    }

    /** As a check publishes it. */
    public Map<String, String> published() {
        return Map.of(KEY + "method", method, KEY + "ours", ours, KEY + "statements", String.valueOf(statements), KEY + "trips",
                String.valueOf(trips), KEY + "rows read", String.valueOf(rowsRead));
    }

    /** The receipt among what a check has published. */
    public static Optional<Receipt> in(Map<String, String> entries) {
        return Optional.ofNullable(entries.get(KEY + "method"))
                .map(method -> new Receipt(method, entries.get(KEY + "ours"), Integer.parseInt(entries.get(KEY + "statements")),
                        Integer.parseInt(entries.get(KEY + "trips")), Long.parseLong(entries.get(KEY + "rows read"))));
    }

    /** What was sent, by the names of the table. */
    public Map<String, Long> sent() {
        Map<String, Long> sent = new LinkedHashMap<>();
        sent.put("Statements sent", (long) statements);
        sent.put("Trips with commits and rollbacks", (long) trips);
        sent.put("Rows read", rowsRead);
        return sent;
    }

    /** All figures by the names of the table, in its order. */
    public Map<String, Long> figures(Effort effort) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("Lines of code", (long) effort.linesOf(method));
        figures.put("Names of the libraries",
                (long) Stream.of(Library.values()).mapToInt(library -> effort.namesIn(method, library).size()).sum());
        figures.putAll(sent());
        return figures;
    }
}
