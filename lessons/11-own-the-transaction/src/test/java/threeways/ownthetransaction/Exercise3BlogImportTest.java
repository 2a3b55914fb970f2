package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: skip the bad row")
@BlogWorld(connections = 1)
class Exercise3BlogImportTest {

    static final LocalDate MAY_FIRST = LocalDate.of(2028, 5, 1);
    static final NewBlog KITES = new NewBlog("Kites", MAY_FIRST, "Wind from the west");
    static final NewBlog WITHOUT_HEADLINE = new NewBlog("Silent Letters", MAY_FIRST.plusDays(1), null);
    static final NewBlog HARBOURS = new NewBlog("Ben's :x?{0} Harbours", MAY_FIRST.plusDays(2), "Low water");
    static final NewBlog WITHOUT_TITLE = new NewBlog(null, MAY_FIRST.plusDays(3), "An entry without a blog");
    static final NewBlog SECOND_KITES = new NewBlog("Kites", MAY_FIRST, "Wind from the west");

    BlogImport blogImport;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world, SqlLog sql) {
        blogImport = new BlogImport(ctx);
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void stores_each_blog_with_its_first_entry() {
        List<NewBlog> skipped = blogImport.addAll(List.of(KITES, HARBOURS));

        assertThat(imported()).as("Both blogs must be stored, each with its entry. If nothing is there, nothing was sent or committed.")
                .containsExactlyInAnyOrder("Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Ben's :x?{0} Harbours, 2028-05-03: Low water, 2028-05-03, null");
        assertThat(skipped).as("No blog was refused, so the list of the skipped ones must be empty.").isEmpty();
    }

    @Test
    @Order(2)
    void skips_what_the_database_refuses_and_goes_on() {
        List<NewBlog> skipped = new ArrayList<>();
        Throwable thrown = catchThrowable(
                () -> skipped.addAll(blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS, WITHOUT_TITLE, SECOND_KITES))));

        assertThat(thrown)
                .as("\"Silent Letters\" has no headline, and another blog no title. The database refuses them: catch its refusal, go back "
                        + "to a savepoint, and go on with the next blog.")
                .isNull();
        assertThat(imported())
                .as("Three of five blogs are good (two of them look alike) and must be stored. \"Silent Letters\" has no headline: "
                        + "if it is stored without an entry, its insert must be undone too, by a rollback to a savepoint.")
                .containsExactlyInAnyOrder("Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Ben's :x?{0} Harbours, 2028-05-03: Low water, 2028-05-03, null");
        assertThat(skipped).as("The blog without a headline and the one without a title must come back, in this order.")
                .containsExactly(WITHOUT_HEADLINE, WITHOUT_TITLE);
    }

    @Test
    @Order(3)
    @OtherRows
    void imports_into_another_archive_too() {
        List<NewBlog> many = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> new NewBlog("Blog " + i, MAY_FIRST.plusDays(i), i % 3 == 1 ? null : "Entry " + i)).toList());

        List<NewBlog> skipped = blogImport.addAll(many);

        assertThat(skipped).as("Blogs 1, 4, 7 and 10 of twelve have no headline and must come back.").extracting(NewBlog::title)
                .containsExactly("Blog 1", "Blog 4", "Blog 7", "Blog 10");
        assertThat(imported()).as("The eight other blogs must be stored.").hasSize(8);
    }

    @Test
    @Order(3)
    @NotOn(value = "sqlite", because = "it stores a text of any length")
    void skips_a_headline_that_is_too_long() {
        NewBlog tooLong = new NewBlog("Long Rivers", MAY_FIRST, "x".repeat(201));

        List<NewBlog> skipped = blogImport.addAll(List.of(tooLong, KITES));

        assertThat(skipped)
                .as("The headline of \"Long Rivers\" has 201 characters, and the column takes 200. That is too long, so the database "
                        + "refuses it (SQLState 22001), and the blog must come back.")
                .containsExactly(tooLong);
        assertThat(imported()).as("\"Kites\" must be stored, and \"Long Rivers\" must not.").hasSize(1);
    }

    @Test
    @Order(4)
    void takes_an_import_without_good_blogs_and_an_empty_one() {
        List<String> before = Stored.blogs(world);

        assertThat(blogImport.addAll(List.of(WITHOUT_TITLE, WITHOUT_HEADLINE))).as("Both blogs are bad, so both must come back.")
                .containsExactly(WITHOUT_TITLE, WITHOUT_HEADLINE);
        assertThat(blogImport.addAll(List.of())).as("An import without blogs skips nothing.").isEmpty();
        assertThat(Stored.blogs(world)).as("Neither of the two imports had a good blog, so no blog may be added.").isEqualTo(before);
    }

    @Test
    @Order(5)
    void shows_nothing_to_others_before_the_end() {
        List<String> before = Stored.blogs(world);
        for (int number = 1;; number++) {
            List<List<String>> seen = new ArrayList<>();
            sql.clear();
            sql.beforeStatement(number, () -> seen.add(Stored.blogs(world)));

            blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS));

            if (seen.isEmpty()) {
                assertThat(number).as("No statement was sent, so nothing can have been imported.").isGreaterThan(1);
                return;
            }
            assertThat(seen.get(0))
                    .as("Before statement %d of the import, another reader looked and must not see any of it. What they saw was "
                            + "committed already: make one transaction of the whole, and undo a bad blog by a savepoint.", number)
                    .isEqualTo(before);
            world.execute("delete from entry where written_on >= date '2028-05-01'",
                    "delete from blog where pub_date >= date '2028-05-01'");
        }
    }

    @Test
    @Order(6)
    void takes_a_lost_connection_for_no_bad_row() {
        List<String> before = Stored.blogs(world);
        for (int number = 1;; number++) {
            SQLException problem = new SQLException("the connection is gone", "08006");
            AtomicBoolean met = new AtomicBoolean();
            sql.clear();
            sql.beforeStatement(number, () -> {
                met.set(true);
                Stored.rethrow(problem);
            });

            Throwable thrown = catchThrowable(() -> blogImport.addAll(List.of(KITES, HARBOURS)));

            if (!met.get()) {
                return;
            }
            assertThat(thrown)
                    .as("Statement %d failed with SQLState 08006, a lost connection. That says nothing about the row, so the exception "
                            + "must reach the caller. Skip only what the database refuses for its data (22… and 23…).", number)
                    .isNotNull();
            assertThat(Stream.iterate(thrown, Objects::nonNull, Throwable::getCause))
                    .as("The exception of the lost connection must reach the "
                            + "caller, as it is or as a cause. What came was %s.", thrown)
                    .contains(problem);
            assertThat(Stored.blogs(world)).as("The connection was lost at statement %d, so nothing of the import may be stored.", number)
                    .isEqualTo(before);
        }
    }

    @Test
    @Order(7)
    void ends_in_one_commit() {
        blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS));

        assertThat(sql.commits()).as("The import must be one transaction, with one commit.").isEqualTo(1);
        assertThat(sql.closedWithoutAutocommit()).as("The connection must go back to the pool in autocommit mode, as it came.").isEmpty();
        assertThat(sql).closedEverything();
    }

    /** The blogs from May 2028 on, each with its entries. */
    private List<String> imported() {
        return Stored.blogs(world).stream().filter(blog -> blog.matches(".*, 2028-05-\\d\\d")).map(blog -> {
            long id = Long.parseLong(blog.replaceAll("blog (\\d+):.*", "$1"));
            return blog.replaceFirst("blog \\d+: ", "") + ": " + String.join(" and ", Stored.entriesOf(world, id));
        }).toList();
    }
}
