package threeways.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * What lies in a database when a world begins: its tables, by the migrations that made them, and its rows. Two worlds with equal contents are copies
 * of one template.
 *
 * @param upTo
 *            the version of the course's last migration that has run, such as {@code 2}; {@code 0} for none of them, empty for all
 * @param location
 *            a folder on the class path whose migrations have run after those of the course, such as {@code threeways/migratetheschema/old}; empty
 *            for none
 * @param rows
 *            {@code known} for the rows that the pages speak of, {@code other} for the hidden ones, {@code generated} for the large archive,
 *            {@code none} for empty tables. Rows for tables that the migrations haven't made are left out.
 */
public record Contents(String upTo, String location, String rows) {

    /** All migrations of the course, and these rows. */
    public static Contents of(String rows) {
        return new Contents("", "", rows);
    }

    /** Whether the tables are those that the course's own migrations make, all of them and no other. */
    public boolean hasTheCoursesTables() {
        return upTo.isEmpty() && location.isEmpty();
    }

    /** The same tables without rows. */
    public Contents withoutRows() {
        return new Contents(upTo, location, "none");
    }

    /** The statements that make the tables, for a database of this dialect. */
    public List<String> tables(SQLDialect dialect) {
        return Stream.concat(files().stream().flatMap(file -> Migrations.statements(file, dialect).stream()),
                own().stream().flatMap(text -> Migrations.translated(text, dialect).stream())).toList();
    }

    /** The migrations of the course that have run, in their order. */
    List<String> files() {
        return Migrations.FILES.stream().filter(file -> upTo.isEmpty() || version(file) <= Integer.parseInt(upTo)).toList();
    }

    /** The texts of the lesson's own migrations, in their order. */
    List<String> own() {
        return location.isEmpty() ? List.of() : Migrations.texts(location);
    }

    /** The statements that insert the rows, for a database of this dialect. */
    public List<String> rows(SQLDialect dialect) {
        if (rows.equals("none")) {
            return List.of();
        }
        if (dialect == SQLDialect.H2 && hasTheCoursesTables() && !rows.equals(Migrations.GENERATED)) {
            // as they are written: a run may need jOOQ's parser for nothing else
            return List.of(Migrations.rowsAsWritten(rows));
        }
        List<String> all = Migrations.rows(rows, dialect);
        return hasTheCoursesTables() ? all : all.stream().filter(insert -> there().contains(Migrations.tableOf(insert))).toList();
    }

    /** The tables with rows that the database numbers, as far as they have been made. */
    public List<String> numbered() {
        return hasTheCoursesTables() ? Migrations.NUMBERED : Migrations.NUMBERED.stream().filter(there()::contains).toList();
    }

    /** The sequences of the course, as far as they have been made. */
    public List<String> sequences() {
        return hasTheCoursesTables()
                ? Migrations.SEQUENCES
                : texts().flatMap(text -> Migrations.sequencesIn(text).stream()).filter(Migrations.SEQUENCES::contains).toList();
    }

    /** The number that the next row of a numbered table gets: the rows brought theirs along. */
    public int firstNewId() {
        return Migrations.firstNewId(rows);
    }

    private List<String> there() {
        return texts().flatMap(text -> Migrations.madeBy(text).stream()).toList();
    }

    /** The texts of all migrations that have run, in their order, in H2's SQL. */
    List<String> migrations() {
        return texts().toList();
    }

    private Stream<String> texts() {
        return Stream.concat(files().stream().map(Migrations::text), own().stream());
    }

    private static int version(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }
}
