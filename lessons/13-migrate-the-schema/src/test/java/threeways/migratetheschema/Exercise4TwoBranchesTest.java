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
import threeways.workbench.course.Desk;
import threeways.workbench.course.Tree;

@DisplayName("Exercise 4: two branches, one number")
@BlogWorld
@OnH2
class Exercise4TwoBranchesTest {

    static final String EXERCISE = "two-branches";

    @BeforeEach
    void look_at_the_scripts() {
        OldArchive.begun(EXERCISE);
    }

    @Test
    @Order(1)
    void applies_both_to_a_database_that_has_neither() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            migrate(archive,
                    "a database that has neither script. Flyway refuses two scripts with one version (05 and 5.0 are 5 too), "
                            + "so give the colleague's another");
            hasBoth(archive);
        }
    }

    @Test
    @Order(2)
    void applies_the_colleagues_where_ours_has_run() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            archive.migrateBefore(EXERCISE);

            migrate(archive,
                    "a database on which V5__colour_tags.sql has run. Name and text of that file may not change, and the colleague's needs a version above 5");

            hasBoth(archive);
        }
    }

    @Test
    @Order(3)
    void leaves_a_history_in_order() {
        try (OldArchive archive = OldArchive.withRows("")) {
            archive.migrateBefore(EXERCISE);
            migrate(archive, "a database on which V5__colour_tags.sql has run");

            List<String> history = archive.historyWith(EXERCISE);
            assertThat(String.join(", ", history))
                    .as("Expected ours as version 5, then the colleague's once, with a later version. %s", history.contains("null SQL")
                            ? "A name that begins with R__ has no version: Flyway runs such a script again whenever its text changes."
                            : history.size() > 6
                                    ? "More than two scripts were applied: leave one copy of the colleague's, and add none."
                                    : history.get(history.size() - 1).equals("5 SQL")
                                            ? "It ends with 5, without the colleague's: name that V, a version above 5, two "
                                                    + "underscores, a description, .sql."
                                            : "Leave ours as it is, and give the colleague's a version above 5.")
                    .matches("1 SQL, 2 SQL, 3 SQL, 4 SQL, 5 SQL, \\d[\\d.]* SQL");
        }
    }

    @Test
    @Order(4)
    void has_nothing_to_do_the_second_time() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            migrate(archive, "a database that has neither of the two");
            archive.execute("update blog set stars = 3 where id = 7");

            migrate(archive, "the same database a second time");

            assertThat(archive.rows("select stars from blog where id = 7"))
                    .as("Blog 7 was given three stars between two runs of Flyway, and must keep them. A second run must find nothing to do.")
                    .containsExactly("3");
        }
    }

    private static void hasBoth(OldArchive archive) {
        List<String> expected;
        try (OldArchive both = OldArchive.withRows("")) {
            both.migrateBefore(EXERCISE);
            both.execute("alter table blog add column stars int default 0 not null");
            expected = both.schema();
        }
        assertThat(archive.columns("tag")).as(
                "Expected tag.colour as V5__colour_tags.sql adds it, 20 characters and not null. Put that file back as it "
                        + "was, and change the colleague's alone.")
                .contains("colour character varying(20) not null");
        List<String> blog = archive.columns("blog");
        assertThat(blog).as(
                "Expected blog.stars as the colleague's script adds it. %s", blog.stream().anyMatch(column -> column.startsWith("stars "))
                        ? "It is there, and not null or its type was changed: change the name of the file, and no statement in it."
                        : hasASmallV()
                                ? "It isn't there: Flyway passes over a name that begins with a small v, and says nothing. Write a capital V."
                                : "It isn't there, so Flyway overlooked the script: its name must be V, a version, two underscores, a description, .sql.")
                .contains("stars integer not null");
        assertThat(archive.rows("select distinct stars from blog"))
                .as("Expected 0 stars for each blog, as the colleague's script says. Change the name of the file, and no statement in it.")
                .containsExactly("0");
        assertThat(archive.schemaBeside(expected))
                .as("Expected both scripts with the statements that they came with. Change the name of a file, and no statement:")
                .isEmpty();
    }

    private static boolean hasASmallV() {
        return Tree.files(Desk.current().resources().resolve(EXERCISE)).stream()
                .anyMatch(file -> file.getFileName().toString().startsWith("v"));
    }

    private static void migrate(OldArchive archive, String what) {
        Throwable thrown = catchThrowable(() -> archive.migrate(EXERCISE));

        OldArchive.ranThrough(thrown, "Expected Flyway to migrate %s. It threw: read its message below.", what);
    }
}
