package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 2: insert or update, among other writers")
@BlogWorld
@NotOn(value = "mysql", because = "jOOQ writes the upsert of MySQL 8.0.19, and the server that can be fetched is older")
class Exercise2PermalinksTest {

    /** The statement before which the other writers come for the last time: as many as a hundred attempts of two statements send. */
    static final int LAST_GAP = 200;

    Permalinks permalinks;
    Archive archive;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world) {
        permalinks = new Permalinks(ctx);
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void adds_a_new_slug(World world, SqlLog sql) {
        Rows before = world.rows();

        permalinks.point("bread", 3);

        List<String> changes = archive.changesSince(before);
        assertThat(changes).as("Expected a new permalink from \"bread\" to blog 3, and no other change.%s Insert the slug if it is new.",
                Archive.ifNone(changes, sql)).containsExactly("new: permalink \"bread\" to blog 3");

        Rows withBread = world.rows();
        permalinks.point("ebb", 6);
        assertThat(archive.changesSince(withBread))
                .as("Blog 6 has the slug \"tides\", and a blog may have several: expected a new slug \"ebb\" beside it, and no other change. "
                        + "Delete no slug.")
                .containsExactly("new: permalink \"ebb\" to blog 6");
    }

    @Test
    @Order(2)
    void points_an_existing_slug_elsewhere_and_keeps_its_id(World world, SqlLog sql) {
        Rows before = world.rows();

        try {
            permalinks.point("tides", 9);
        } catch (IntegrityConstraintViolationException e) {
            throw new AssertionError(
                    "point(\"tides\", 9) threw an IntegrityConstraintViolationException: the slug exists, and an insert was sent for it. Name the "
                            + "unique column in onConflict, PERMALINK.SLUG, and update its row.",
                    e);
        }

        List<String> changes = archive.changesSince(before);
        assertThat(changes)
                .as("Expected \"tides\", which led to blog 6, to lead to blog 9 afterwards, and no other change.%s Update the row if "
                        + "the slug exists.", Archive.ifNone(changes, sql))
                .containsExactly("gone: permalink \"tides\" to blog 6", "new: permalink \"tides\" to blog 9");
        assertThat(archive.permalinkId("tides"))
                .as("Expected the permalink \"tides\" to keep its id, 32. A new id means that the row was deleted and inserted again: update "
                        + "the row instead.")
                .isEqualTo(32);
    }

    @Test
    @Order(3)
    @OtherRows
    void points_in_another_archive(World world, SqlLog sql) {
        Rows before = world.rows();

        permalinks.point("zeppelins", 131);
        permalinks.point("ben's cafe\u0301 :x?{0}", 140);

        String[] expected = {"gone: permalink \"zeppelins\" to blog 140", "new: permalink \"ben's cafe\u0301 :x?{0}\" to blog 140",
                "new: permalink \"zeppelins\" to blog 131"};
        List<String> changes = archive.changesSince(before);
        assertThat(changes)
                .as("Expected one slug pointed to another blog and one added, in a second set of rows.%s%s Bind the slug, whose characters mean "
                        + "something to SQL or jOOQ.", Archive.ifNone(changes, sql), Archive.amiss(changes, expected))
                .containsExactly(expected);
        assertThat(archive.permalinkId("zeppelins")).as("Expected the permalink \"zeppelins\" to keep its id. Update the row.")
                .isEqualTo(71);
    }

    @Test
    @Order(4)
    void succeeds_when_another_writer_adds_the_slug_first(World world, SqlLog sql) {
        for (int number = 2;; number++) {
            String slug = "winter-" + number;
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other.send("insert into permalink (slug, blog_id) values (?, 4)", slug));

            Throwable thrown = catchThrowable(() -> permalinks.point(slug, 9));

            String story = other.wrote()
                    ? " Another writer added the slug " + Writer.gap(sql, number)
                            + ". Insert or update in one statement, which leaves no gap."
                    : " No other writer came in between.";
            assertThat(thrown).as("Expected point(\"%s\", 9) to succeed.%s", slug, story).isNull();
            assertThat(archive.permalinks(slug)).as("Expected \"%s\" to lead to blog 9 after point(\"%s\", 9).%s", slug, slug, story)
                    .containsExactly("blog 9");
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(5)
    void succeeds_when_another_writer_removes_the_slug_first(World world, SqlLog sql) {
        for (int number = 2;; number++) {
            String slug = "summer-" + number;
            world.execute("insert into permalink (slug, blog_id) values ('" + slug + "', 4)");
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other.send("delete from permalink where slug = ?", slug));

            Throwable thrown = catchThrowable(() -> permalinks.point(slug, 9));

            String story = other.wrote()
                    ? " Another writer removed the slug " + Writer.gap(sql, number)
                            + (Writer.gap(sql, number).endsWith("(update)") ? ", so an update finds no row." : ".")
                            + " Insert or update in one statement."
                    : " No other writer came in between.";
            assertThat(thrown).as("Expected point(\"%s\", 9) to succeed.%s", slug, story).isNull();
            assertThat(archive.permalinks(slug)).as("Expected \"%s\" to lead to blog 9.%s", slug, story).containsExactly("blog 9");
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(6)
    void binds_the_slug(SqlLog sql) {
        permalinks.point("bread", 3);

        assertThat(sql).bound("bread");
    }

    @Test
    @Order(7)
    void succeeds_while_other_writers_come_again_and_again(World world, SqlLog sql) {
        for (String slug : List.of("autumn", "spring")) {
            if (slug.equals("spring")) {
                world.execute("insert into permalink (slug, blog_id) values ('spring', 4)");
            }
            Writer other = world.writer("Ben in " + slug);
            sql.clear();
            for (int number = 2; number <= LAST_GAP; number++) {
                sql.beforeStatement(number, () -> {
                    other.send("delete from permalink where slug = ?", slug);
                    if (!other.wrote()) {
                        other.send("insert into permalink (slug, blog_id) values (?, 4)", slug);
                    }
                });
            }

            Throwable thrown = catchThrowable(() -> permalinks.point(slug, 9));

            String story = "Other writers added or removed it in each of the first %d gaps. Use one statement, or try until one attempt succeeds."
                    .formatted(LAST_GAP - 1);
            assertThat(thrown).as("Expected point(\"%s\", 9) to succeed. %s", slug, story).isNull();
            assertThat(archive.permalinks(slug)).as("Expected \"%s\" to lead to blog 9. %s", slug, story).containsExactly("blog 9");
        }
    }

    @Test
    @Order(8)
    void takes_each_slug_letter_by_letter(World world, SqlLog sql) {
        for (String slug : List.of("Tides", " tides", "night_trains", "t%", "", "long-".repeat(20))) {
            String named = slug.length() == 100 ? "long-long-long-long-…long- (100 letters)" : slug;
            for (int blog : new int[]{3, 9}) {
                Rows before = world.rows();
                sql.clear();

                permalinks.point(slug, blog);

                List<String> changes = archive.changesSince(before);
                assertThat(changes)
                        .as("Expected \"%s\" to lead to blog %d.%s Store the slug as it is, in its case: don't trim, cut or replace it, and compare it with =.",
                                named,
                                blog, Archive.ifNone(changes, sql))
                        .filteredOn(line -> line.startsWith("new: "))
                        .containsExactly("new: permalink \"%s\" to blog %d".formatted(named, blog));
                assertThat(changes)
                        .as("Expected no other slug to change when \"%s\" is pointed to blog %d. A blog may have several slugs, and similar ones "
                                + "are different: compare with =, and delete none.", named, blog)
                        .hasSize(blog == 3 ? 1 : 2);
            }
        }
    }

    @Test
    @Order(9)
    void asks_the_database_each_time(World world) {
        permalinks.point("bread", 3);
        world.execute("delete from permalink where slug = 'bread'");
        permalinks.point("bread", 3);
        assertThat(archive.permalinks("bread"))
                .as("Expected \"bread\" to lead to blog 3 after a second call. Another writer had removed it in between. Don't remember slugs in "
                        + "the object: the table may have changed.")
                .containsExactly("blog 3");

        world.execute("update permalink set blog_id = 4 where slug = 'bread'");
        permalinks.point("bread", 3);
        assertThat(archive.permalinks("bread"))
                .as("Expected \"bread\" to lead to blog 3 after a third call. Another writer had pointed it to blog 4. Don't remember slugs in "
                        + "the object: the table may have changed.")
                .containsExactly("blog 3");
    }

    @Test
    @Order(10)
    void throws_for_a_blog_that_does_not_exist(SqlLog sql) {
        for (String slug : List.of("tides", "bread")) {
            for (long blog : new long[]{99, Archive.beyondInt(7)}) {
                sql.clear();
                Throwable thrown = catchThrowable(() -> permalinks.point(slug, blog));

                assertThat(Archive.comesFromTheDatabase(thrown))
                        .as("There is no blog %d%s. Expected the database's exception from point(\"%s\", %d), and %s. %s", blog,
                                blog == 99 ? "" : ": it is a long, and 7 as an int", slug, blog, Archive.came(thrown),
                                blog == 99 && thrown == null ? whyNothingCame(sql) : "Let what the database throws reach the caller.")
                        .isTrue();
            }
        }
    }

    private static String whyNothingCame(SqlLog sql) {
        return sql.statements().stream().allMatch(SqlStatement::successful)
                ? "The database refused nothing: store the id without looking it up."
                : "A catch of yours swallowed what it threw: let it through.";
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> permalinks.point("tides", 9));
    }
}
