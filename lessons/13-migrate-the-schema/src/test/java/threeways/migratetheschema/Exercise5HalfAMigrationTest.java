package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;

@DisplayName("Exercise 5: half a migration")
@BlogWorld
@OnH2
class Exercise5HalfAMigrationTest {

    /** What a foreign key does when the row that it names changes or goes. */
    private static final Pattern RULE = Pattern.compile(" on (?:update|delete) (?:cascade|restrict|no action|set null|set default)");

    static final String EXERCISE = "half-a-migration";

    @BeforeEach
    void look_at_the_script() {
        OldArchive.begun(EXERCISE);
    }

    @Test
    @Order(1)
    void runs_on_a_database_that_has_not_seen_it() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            List<String> before = othersIn(archive);
            migrate(archive,
                    "a new database with ten blogs. Give the new column a value for them, the id of a row in reading_list");
            isWhole(archive, before);
        }
    }

    @Test
    @Order(2)
    void goes_on_where_it_has_run_half() {
        try (OldArchive archive = halfMigrated()) {
            archive.repair(EXERCISE);
            List<String> before = othersIn(archive);

            migrate(archive,
                    "a database on which the first two statements have run. Repair undid neither of them, so create and "
                            + "insert only what isn't there");
            isWhole(archive, before);
        }
    }

    @Test
    @Order(3)
    void runs_on_a_database_without_rows() {
        try (OldArchive archive = OldArchive.withRows("")) {
            migrate(archive, "a database without rows");

            assertThat(archive.rows("select id, name from reading_list")).as(
                    "Expected one row in reading_list: 1, \"everything\". Insert it, with that id and name, only if there is no row with id 1.")
                    .containsExactly("1|everything");
        }
    }

    @Test
    @Order(4)
    void has_nothing_to_do_the_second_time() {
        try (OldArchive archive = halfMigrated()) {
            archive.repair(EXERCISE);
            migrate(archive, "a database on which it has run half");
            archive.execute("insert into reading_list (id, name) values (2, 'trains')", "update blog set list_id = 2 where id = 7");

            migrate(archive, "the same database a second time");

            assertThat(archive.rows("select list_id from blog where id = 7"))
                    .as("Blog 7 was put on list 2 between two runs of Flyway, and must stay there. A second run must find nothing to do.")
                    .containsExactly("2");
        }
    }

    /** What the script as it was has left: a table, a row, and a failed line in the history. */
    private static OldArchive halfMigrated() {
        OldArchive archive = OldArchive.withRows("known");
        Throwable thrown = catchThrowable(() -> archive.migrateBefore(EXERCISE));
        assertThat(thrown).isNotNull();
        assertThat(archive.rows("select name from reading_list")).containsExactly("everything");
        return archive;
    }

    /** All that the script has nothing to do with. */
    private static List<String> othersIn(OldArchive archive) {
        return Stream.concat(archive.allRows().stream().filter(row -> !row.startsWith("blog: ") && !row.startsWith("reading_list: ")),
                archive.rows("select id, title, pub_date, author_id, version from blog order by id").stream()).toList();
    }

    private static void isWhole(OldArchive archive, List<String> before) {
        assertThat(archive.rows("select id, name from reading_list")).as(
                "Expected one row in reading_list: 1, \"everything\". Insert it, with that id and name, only if there is no row with id 1.")
                .containsExactly("1|everything");
        List<String> blog = archive.columns("blog");
        assertThat(blog)
                .as("Expected blog.list_id as bigint, not null. %s", blog.contains("list_id bigint")
                        ? "Yours takes null" + (archive.schema().stream().anyMatch(line -> line.startsWith("blog.list_id: bigint default "))
                                ? ", and a default alone doesn't forbid that: write not null beside it, or forbid null after you have filled it."
                                : ": write not null beside a default, or fill the column and forbid null afterwards.")
                        : blog.stream().anyMatch(column -> column.startsWith("list_id "))
                                ? "Yours has another type: keep the one that the script came with."
                                : "It isn't there: keep the statement that adds it.")
                .contains("list_id bigint not null");
        for (String withoutAList : List.of("insert into blog (id, title, pub_date, list_id) values (2001, 'Next', date '2028-01-01', null)",
                "update blog set list_id = null")) {
            assertThat(archive.refused(withoutAList))
                    .as("Expected the database to refuse a blog whose list_id is null: \"%s\". Yours puts the default in its place. Leave \"default on "
                            + "null\" out, and write not null beside the default.", withoutAList)
                    .isNotNull();
        }
        assertThat(archive.rows("select distinct list_id from blog"))
                .as("Expected ten blogs, all on list 1. Delete no blog; let the new column be 1 for each.").containsExactly("1");
        assertThat(archive.foreignKeys("blog")).as(
                "Expected a foreign key from blog.list_id to reading_list, which is the last statement of the script as it was. Keep that statement.")
                .contains("list_id to reading_list");
        assertThat(archive.rows("select count(*) from blog"))
                .as("Expected ten blogs, as before. The script is to add a column to them, and to delete none.").containsExactly("10");
        assertThat(othersIn(archive))
                .as("Expected all other columns and tables with the values that they had. Set list_id and nothing else: versions, dates and titles "
                        + "stay.")
                .isEqualTo(before);
        try (OldArchive intended = OldArchive.withRows("")) {
            intended.migrateBefore(EXERCISE);
            List<String> expected = intended.schema();
            List<String> others = archive.schemaBeside(expected).stream()
                    .filter(line -> !line.matches(".* blog\\.list_id: bigint(?: default .*)? not null"))
                    .toList();
            assertThat(others)
                    .as("Expected the definitions of the script as it was; only list_id may have a default as well. %s",
                            whyNotAsWritten(others))
                    .isEmpty();
        }
    }

    private static String whyNotAsWritten(List<String> others) {
        Optional<String> missing = first("missing: ", others);
        Optional<String> added = first("not expected: ", others);
        if (missing.isEmpty() || added.isEmpty()) {
            return added.map(line -> "Yours adds something: leave out \"" + line + "\", and make the statements repeatable.")
                    .orElseGet(() -> "Yours lacks something: write it again, and make the statements repeatable.");
        }
        Optional<String> rule = RULE.matcher(added.get()).results().map(MatchResult::group).filter(one -> !missing.get().contains(one))
                .findFirst();
        if (rule.isPresent()) {
            return "The script's foreign key has no such rule: leave out \"%s\".".formatted(rule.get().strip());
        }
        String why = missing.get().endsWith(" not null") && !added.get().endsWith(" not null")
                ? "Yours lacks \"not null\"."
                : "Restore type and length.";
        return why + " You wrote \"%s\", the script \"%s\": write that, and make the statements repeatable.".formatted(added.get(),
                missing.get());
    }

    private static Optional<String> first(String kind, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(kind)).map(line -> line.substring(kind.length())).findFirst();
    }

    private static void migrate(OldArchive archive, String what) {
        Throwable thrown = catchThrowable(() -> archive.migrate(EXERCISE));

        OldArchive.ranThrough(thrown, "Expected the migration to run on %s. Flyway threw: read its message below.",
                thrown != null && thrown.getMessage().contains("\"reading_list\" not found")
                        ? "every database. Here the table reading_list is missing when it is used: keep \"create table\", with \"if not exists\""
                        : what);
    }
}
