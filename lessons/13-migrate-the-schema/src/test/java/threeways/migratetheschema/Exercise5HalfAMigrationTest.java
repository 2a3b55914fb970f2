package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
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

    static final String EXERCISE = "half-a-migration";

    @BeforeEach
    void look_at_the_script() {
        OldArchive.begun(EXERCISE);
    }

    @Test
    @Order(1)
    void runs_on_a_database_that_has_not_seen_it() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            migrate(archive,
                    "a database with ten blogs that has not seen it. A column that takes no null needs a value for the rows that are there");
            isWhole(archive);
        }
    }

    @Test
    @Order(2)
    void goes_on_where_it_has_run_half() {
        try (OldArchive archive = halfMigrated()) {
            archive.repair(EXERCISE);

            migrate(archive,
                    "a database on which the first two statements have run, after Flyway's repair. Repair mends the history and undoes "
                            + "nothing, so your script meets the table and its row");
            isWhole(archive);
        }
    }

    @Test
    @Order(3)
    void runs_on_a_database_without_rows() {
        try (OldArchive archive = OldArchive.withRows("")) {
            migrate(archive, "a database without rows");

            assertThat(archive.rows("select id, name from reading_list")).as("The reading list \"everything\" must be there once.")
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
                    .as("Blog 7 was put on list 2 in between, and must stay there.")
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

    private static void isWhole(OldArchive archive) {
        assertThat(archive.rows("select id, name from reading_list")).as("The reading list \"everything\" must be there once.")
                .containsExactly("1|everything");
        assertThat(archive.columns("blog")).as("Blogs must have a list, and none may be without one: not null.")
                .contains("list_id bigint not null");
        assertThat(archive.rows("select distinct list_id from blog")).as("All ten blogs must be on list 1.").containsExactly("1");
        assertThat(archive.foreignKeys("blog")).as("The list of a blog must be a row of reading_list: the foreign key must be there.")
                .contains("list_id to reading_list");
        assertThat(archive.rows("select count(*) from blog")).as("The ten blogs must still be there.").containsExactly("10");
        try (OldArchive intended = OldArchive.withRows("")) {
            intended.migrateBefore(EXERCISE);
            List<String> expected = intended.schema();
            assertThat(archive.schemaBeside(expected).stream().filter(line -> !line.contains("blog.list_id: bigint")).toList())
                    .as("Expected what the script made from the beginning, the same columns, keys and types; list_id alone may have a "
                            + "default. Change when a statement runs, and not what it makes:")
                    .isEmpty();
        }
    }

    private static void migrate(OldArchive archive, String what) {
        Throwable thrown = catchThrowable(() -> archive.migrate(EXERCISE));

        assertThat(thrown).as("Expected that the migration runs on %s. Flyway threw; read its message below.", what).isNull();
    }
}
