package threeways.workbench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * Values as they stand in the SQL of a database. To parse and translate rows by the thousand would take longer than all the checks of a lesson.
 *
 * @param dialect
 *            the database's
 */
record Literals(SQLDialect dialect) {

    /** One statement that inserts rows, each as {@link #row} writes it; empty if there are none. */
    static String insert(String intoColumns, List<String> rows) {
        return rows.isEmpty() ? "" : "insert into " + intoColumns + " values\n" + String.join(",\n", rows);
    }

    String row(Object... values) {
        return Stream.of(values).map(this::one).collect(Collectors.joining(", ", "(", ")"));
    }

    String one(Object value) {
        if (value instanceof String text) {
            // MySQL and MariaDB take a backslash for the beginning of something; to MySQL 8.0.12, texts that differ in blanks at the end are equal
            return quoted(dialect == SQLDialect.MYSQL || dialect == SQLDialect.MARIADB
                    ? (dialect == SQLDialect.MYSQL ? text.stripTrailing() : text).replace("\\", "\\\\")
                    : text);
        }
        if (value instanceof LocalDate day) {
            return typed("date", day.toString());
        }
        if (value instanceof LocalDateTime instant) {
            return typed("timestamp", java.sql.Timestamp.valueOf(instant).toString());
        }
        return String.valueOf(value);
    }

    private String typed(String type, String text) {
        return dialect == SQLDialect.SQLITE ? quoted(text) : type + " " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
