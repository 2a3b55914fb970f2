package threeways.workbench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a database and what their columns are, so that a place can be compared with how it was made.
 *
 * @param tables
 *            by the name of a table, its columns with their types
 */
public record Structure(Map<String, String> tables) {

    /** Reads the structure of the schema that the connection is in. */
    public static Structure of(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        Map<String, String> tables = new TreeMap<>();
        try (ResultSet found = meta.getTables(connection.getCatalog(), connection.getSchema(), "%",
                new String[]{"TABLE", "BASE TABLE", "VIEW"})) {
            while (found.next()) {
                tables.put(found.getString("TABLE_NAME"), "");
            }
        }
        try (ResultSet columns = meta.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String column = " " + columns.getString("COLUMN_NAME") + " " + columns.getString("TYPE_NAME") + " "
                        + columns.getString("IS_NULLABLE");
                tables.computeIfPresent(columns.getString("TABLE_NAME"), (table, before) -> before + column);
            }
        }
        return new Structure(tables);
    }

    /**
     * Reads it by a query of the database's own, which may be much quicker.
     *
     * @param columns
     *            a query whose rows are the columns in their order, and perhaps constraints: the name of the table, and the column with its type
     */
    public static Structure of(Connection connection, String columns) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(columns)) {
            while (rows.next()) {
                tables.merge(rows.getString(1), " " + rows.getString(2), String::concat);
            }
        }
        return new Structure(tables);
    }

    /** What is different in {@code now}, as sentences. */
    public List<String> changesTo(Structure now) {
        if (now.tables.isEmpty() && !tables.isEmpty()) {
            // a database in memory that was shut down comes back empty
            return List.of("the database was empty, or shut down");
        }
        List<String> found = new ArrayList<>();
        tables.keySet().stream().filter(table -> !now.tables.containsKey(table))
                .forEach(table -> found.add("the table " + table + " was gone"));
        now.tables.keySet().stream().filter(table -> !tables.containsKey(table))
                .forEach(table -> found.add("a table " + table + " was new"));
        tables.keySet().stream().filter(table -> now.tables.containsKey(table) && !now.tables.get(table).equals(tables.get(table)))
                .forEach(table -> found.add("the columns of " + table + " had changed"));
        return found;
    }

    static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return pairs;
    }
}
