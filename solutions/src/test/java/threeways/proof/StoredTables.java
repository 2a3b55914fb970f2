package threeways.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import threeways.workbench.Migrations;

/**
 * All rows of the course's tables at one time.
 *
 * @param columns
 *            by the name of a table
 * @param rows
 *            by the name of a table, then by their keys
 */
record StoredTables(Map<String, List<String>> columns, Map<String, Map<String, List<String>>> rows) {

    /** What the connection sees. */
    static StoredTables of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new HashMap<>();
        Map<String, Map<String, List<String>>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : Migrations.TABLES) {
                try (ResultSet found = statement.executeQuery("select * from " + table)) {
                    ResultSetMetaData meta = found.getMetaData();
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        names.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
                    }
                    Map<String, List<String>> all = new HashMap<>();
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= names.size(); i++) {
                            row.add(found.getString(i));
                        }
                        all.put(names.get(0).equals("id") ? row.get(0) : row.toString(), row);
                    }
                    columns.put(table, names);
                    rows.put(table, all);
                }
            }
        }
        return new StoredTables(columns, rows);
    }

    /**
     * The statements that make these rows into others.
     *
     * @throws SQLException
     *             if those have other columns
     */
    List<String> changesTo(StoredTables now) throws SQLException {
        if (!columns.equals(now.columns)) {
            throw new SQLException("The tables have other columns.");
        }
        List<String> first = new ArrayList<>(); // nothing refers to these rows, and others may get what they had for themselves
        List<String> insertsAndUpdates = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        for (String table : Migrations.TABLES) {
            Map<String, List<String>> before = rows.get(table);
            Map<String, List<String>> after = now.rows.get(table);
            before.forEach((key, row) -> {
                if (!after.containsKey(key)) { // what refers to others goes before them
                    (table.matches("permalink|entry_tag|visit") ? first : deletes).add(0,
                            "delete from " + table + " where " + pairs(table, row, row.size() == 2 ? 2 : 1, " and "));
                }
            });
            after.forEach((key, row) -> {
                if (!before.containsKey(key)) {
                    insertsAndUpdates.add("insert into " + table + " values ("
                            + row.stream().map(StoredTables::literal).collect(Collectors.joining(", ")) + ")");
                } else if (!before.get(key).equals(row)) {
                    insertsAndUpdates.add("update " + table + " set " + pairs(table, row, row.size(), ", ") + " where id = " + key);
                }
            });
        }
        return Stream.of(first, insertsAndUpdates, deletes).flatMap(List::stream).toList();
    }

    /** How many of these blogs are there then as well. */
    long blogsIn(StoredTables now) {
        return now.rows.get("blog").keySet().stream().filter(rows.get("blog")::containsKey).count();
    }

    private String pairs(String table, List<String> row, int many, String between) {
        return IntStream.range(0, many).mapToObj(i -> columns.get(table).get(i) + " = " + literal(row.get(i)))
                .collect(Collectors.joining(between));
    }

    private static String literal(String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }
}
