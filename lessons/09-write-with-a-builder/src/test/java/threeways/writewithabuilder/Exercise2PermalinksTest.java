package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 2: insert or update, among other writers")
@BlogWorld
@NotOn(value = "mysql", because = "jOOQ writes the upsert of MySQL 8.0.19, and the server that can be fetched is older")
class Exercise2PermalinksTest {

    /** The statement before which the other writers come for the last time: as many as ten attempts of two statements send. */
    static final int LAST_GAP = 20;

    Permalinks permalinks;
    Archive archive;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world) {
        permalinks = new Permalinks(ctx);
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void adds_a_slug_that_is_new() {
        permalinks.point("bread", 3);

        assertThat(archive.permalinks("bread")).as("where /bread leads, a slug that was free").containsExactly("blog 3");
    }

    @Test
    @Order(2)
    void points_one_that_is_there_elsewhere() {
        permalinks.point("tides", 9);

        assertThat(archive.permalinks("tides")).as("where /tides leads, which led to blog 6 before").containsExactly("blog 9");
        assertThat(archive.permalinkId("tides"))
                .as("the id of the permalink /tides (pointed elsewhere it is still the same permalink, and what "
                        + "knows it by its id must find it again)")
                .isEqualTo(32);
        assertThat(archive.permalinks("night-trains")).as("where /night-trains leads, of which nobody spoke").containsExactly("blog 7");
    }

    @Test
    @Order(3)
    @OtherRows
    void points_in_another_archive_too() {
        permalinks.point("zeppelins", 131);
        permalinks.point("ben's :x?{0}", 140);

        assertThat(archive.permalinks("zeppelins")).as("where /zeppelins leads, in an archive that the page doesn't show")
                .containsExactly("blog 131");
        assertThat(archive.permalinkId("zeppelins")).as("the id of the permalink /zeppelins").isEqualTo(71);
        assertThat(archive.permalinks("ben's :x?{0}")).as("where a slug leads whose characters mean something to SQL")
                .containsExactly("blog 140");
    }

    @Test
    @Order(4)
    void bears_that_somebody_adds_the_slug_meanwhile(World world, SqlLog sql) {
        for (int number = 2;; number++) {
            String slug = "winter-" + number;
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other.send("insert into permalink (slug, blog_id) values (?, 4)", slug));

            Throwable thrown = catchThrowable(() -> permalinks.point(slug, 9));

            String story = "point(\"%s\", 9), where %s".formatted(slug, other.wrote()
                    ? "another writer added the slug " + Writer.gap(sql, number)
                            + ". What the first of the two found is no longer so when the second "
                            + "arrives; a single statement has no such gap"
                    : "nobody came in between");
            assertThat(thrown).as("what was thrown by " + story).isNull();
            assertThat(archive.permalinks(slug)).as("where the slug leads after " + story).containsExactly("blog 9");
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(5)
    void bears_that_somebody_removes_it_meanwhile(World world, SqlLog sql) {
        for (int number = 2;; number++) {
            String slug = "summer-" + number;
            world.execute("insert into permalink (slug, blog_id) values ('" + slug + "', 4)");
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other.send("delete from permalink where slug = ?", slug));

            Throwable thrown = catchThrowable(() -> permalinks.point(slug, 9));

            String story = "point(\"%s\", 9), where %s".formatted(slug, other.wrote()
                    ? "another writer removed the slug " + Writer.gap(sql, number)
                            + ". An update that finds no row is no error, and nothing was stored"
                    : "nobody came in between");
            assertThat(thrown).as("what was thrown by " + story).isNull();
            assertThat(archive.permalinks(slug)).as("where the slug leads after " + story).containsExactly("blog 9");
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(6)
    void binds_slug_and_blog(SqlLog sql) {
        permalinks.point("bread", 3);

        assertThat(sql).bound("bread");
    }

    @Test
    @Order(7)
    void bears_that_somebody_comes_again_and_again(World world, SqlLog sql) {
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

            String story = ("point(\"%s\", 9), where other writers came into each of the first %d gaps and added the slug or removed it. "
                    + "Nothing says that they stay away from a third attempt, or from a tenth").formatted(slug, LAST_GAP - 1);
            assertThat(thrown).as("what was thrown by " + story).isNull();
            assertThat(archive.permalinks(slug)).as("where the slug leads after " + story).containsExactly("blog 9");
        }
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> permalinks.point("tides", 9));
    }
}
