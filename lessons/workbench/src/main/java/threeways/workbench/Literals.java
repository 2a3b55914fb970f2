package threeways.workbench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
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

    /** The statements that insert all of these rows, one for each table; empty for a table without rows. */
    List<String> inserts(Rows rows) {
        return List.of(insert("author (id, name)", rows.authors(), row -> row(row.id(), row.name())),
                insert("blog (id, title, pub_date, author_id)", rows.blogs(),
                        row -> row(row.id(), row.title(), row.pubDate(), row.authorId())),
                insert("entry (id, blog_id, headline, written_on, rating)", rows.entries(),
                        row -> row(row.id(), row.blogId(), row.headline(), row.writtenOn(), row.rating())),
                insert("tag (id, name)", rows.tags(), row -> row(row.id(), row.name())),
                insert("entry_tag (entry_id, tag_id)", rows.entryTags(), row -> row(row.entryId(), row.tagId())),
                insert("permalink (id, slug, blog_id)", rows.permalinks(), row -> row(row.id(), row.slug(), row.blogId())),
                insert("visit (id, blog_id, reader, visited_at)", rows.visits(),
                        row -> row(row.id(), row.blogId(), row.reader(), row.visitedAt())));
    }

    private static <R> String insert(String into, List<R> rows, Function<R, String> values) {
        return insert(into, rows.stream().map(values).toList());
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
