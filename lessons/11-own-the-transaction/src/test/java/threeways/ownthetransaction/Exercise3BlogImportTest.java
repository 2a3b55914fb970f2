package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 3: skip the bad row")
@BlogWorld(connections = 1)
class Exercise3BlogImportTest {

    static final LocalDate MAY_FIRST = LocalDate.of(2028, 5, 1);
    static final NewBlog KITES = new NewBlog("Kites", MAY_FIRST, "Wind from the west");
    static final NewBlog WITHOUT_HEADLINE = new NewBlog("Silent Letters", MAY_FIRST.plusDays(1), null);
    static final NewBlog HARBOURS = new NewBlog("Ben's cafe\u0301 :x?{0} Harbours", MAY_FIRST.plusDays(2), "Low water");
    static final NewBlog WITHOUT_TITLE = new NewBlog(null, MAY_FIRST.plusDays(3), "An entry without a blog");
    static final NewBlog SECOND_KITES = new NewBlog("Kites", MAY_FIRST, "Wind from the west");

    static final NewBlog WITHOUT_DAY = new NewBlog("Some Time", null, "When was that?");

    static final int MANY = 151;

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

        assertThat(imported()).as(
                "Both blogs must be stored, each with its entry on the same day, without a rating. If nothing is there, nothing was sent or committed.")
                .containsExactlyInAnyOrder("Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Ben's cafe\u0301 :x?{0} Harbours, 2028-05-03: Low water, 2028-05-03, null");
        assertThat(skipped).as("No blog was refused, so the list of the skipped ones must be empty.").isEmpty();
        for (String zone : List.of("America/New_York", "Pacific/Auckland")) {
            world.inZone(zone, () -> blogImport.addAll(List.of(new NewBlog(zone, MAY_FIRST.plusDays(9), "Low water"))));

            assertThat(imported())
                    .as("A program in the time zone %s imported a blog of 10 May 2028. Blog and entry must have that day in every zone: bind a "
                            + "LocalDate, and make no instant of it.", zone)
                    .contains(zone + ", 2028-05-10: Low water, 2028-05-10, null");
        }
    }

    @Test
    @Order(2)
    void skips_what_the_database_refuses_and_goes_on() {
        List<NewBlog> skipped = new ArrayList<>();
        Throwable thrown = catchThrowable(
                () -> skipped
                        .addAll(blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS, WITHOUT_TITLE, WITHOUT_DAY, SECOND_KITES))));

        assertThat(thrown)
                .as("\"Silent Letters\" has no headline, \"Some Time\" no day, another blog no title. The database refuses them: "
                        + "bind the null, catch the refusal, go back to a savepoint, and go on with the next blog.")
                .isNull();
        assertThat(imported())
                .as("\"Silent Letters\" has no headline. If it is stored without an entry, its insert must be undone too, by a rollback to "
                        + "a savepoint.")
                .noneMatch(blog -> blog.startsWith("Silent Letters"));
        assertThat(imported())
                .as("Two blogs look alike, and each must have an entry of its own. Both entries are in one blog: take the id that each insert "
                        + "gave, and look for no blog by its title.")
                .noneMatch(blog -> blog.contains(" and "));
        assertThat(imported())
                .as("Three of six blogs are good, and two of them look alike: all three must be stored. If only the first is, the import "
                        + "ended at a bad one: go on with the next.")
                .containsExactlyInAnyOrder("Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                        "Ben's cafe\u0301 :x?{0} Harbours, 2028-05-03: Low water, 2028-05-03, null");
        assertThat(skipped)
                .as("The blogs without a headline, without a title and without a day must come back, in this order. Bind what is "
                        + "missing as null, and put nothing in its place.")
                .containsExactly(WITHOUT_HEADLINE, WITHOUT_TITLE, WITHOUT_DAY);
    }

    @Test
    @Order(3)
    @OtherRows
    void imports_into_another_archive_too() {
        List<NewBlog> many = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> new NewBlog("Blog " + i, MAY_FIRST.plusDays(i), i % 3 == 1 ? null : "Entry " + i)).toList());

        List<NewBlog> skipped = blogImport.addAll(many);

        assertThat(skipped).as("Blogs 1, 4, 7 and 10 of twelve have no headline and must come back. If others "
                + "came too, the database refused what you added to them: a new blog has no author.").extracting(NewBlog::title)
                .containsExactly("Blog 1", "Blog 4", "Blog 7", "Blog 10");
        assertThat(imported()).as("The eight other blogs must be stored.").hasSize(8);
    }

    @Test
    @Order(3)
    @NotOn(value = "sqlite", because = "it stores a text of any length")
    void skips_a_headline_that_is_too_long() {
        NewBlog tooLong = new NewBlog("Long Rivers", MAY_FIRST, "x".repeat(201));
        NewBlog titledTooLong = new NewBlog("y".repeat(201), MAY_FIRST, "A long title");
        NewBlog full = new NewBlog("z".repeat(200), MAY_FIRST, "z".repeat(200));
        NewBlog blank = new NewBlog(" ", MAY_FIRST, " ");
        List<NewBlog> skipped = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> skipped.addAll(blogImport.addAll(List.of(tooLong, full, titledTooLong, blank))));

        assertThat(thrown).as("A headline and a title have 201 characters, and the columns take 200. The database refuses what is too long "
                + "with SQLState 22001: skip that as you skip what violates a constraint (23…).").isNull();
        assertThat(skipped)
                .as(skipped.contains(full) || skipped.contains(blank)
                        ? "The blog whose %s came back as skipped, although the database accepts it. Check no text yourself: send it, and let "
                                .formatted(skipped.contains(full)
                                        ? "title and headline have 200 characters"
                                        : "title and headline are a blank")
                                + "the database decide."
                        : "The blog whose %s has 201 characters must come back as skipped, and didn't. Cut nothing: send the text as it is, and "
                                .formatted(skipped.contains(tooLong) ? "title" : "headline") + "let the database refuse it.")
                .containsExactly(tooLong, titledTooLong);
        assertThat(imported()).as("The blog with 200 characters and the blank one must be stored as they came, and no other.")
                .containsExactlyInAnyOrder(Stream.of(full, blank)
                        .map(blog -> blog.title() + ", 2028-05-01: " + blog.headline() + ", 2028-05-01, null")
                        .toArray(String[]::new));
    }

    @Test
    @Order(4)
    @NotOn(value = "sqlite", because = "it adds no constraint to a table")
    @NotOn(value = "mysql", because = "before version 8.0.16 it reads a check constraint and does not hold to it")
    void skips_what_violates_a_constraint_that_no_code_knows() {
        world.execute("alter table entry add constraint ck_entry_headline check (headline <> 'Out of bounds')");
        NewBlog outOfBounds = new NewBlog("Maps", MAY_FIRST, "Out of bounds");
        List<NewBlog> skipped = new ArrayList<>();

        Throwable thrown = catchThrowable(
                () -> skipped.addAll(blogImport.addAll(List.of(KITES, outOfBounds, HARBOURS))));

        assertThat(thrown).as(
                "The archive has got a check constraint, which refuses the headline of \"Maps\" (SQLState 23…). Skip what the database "
                        + "refuses, whatever the constraint; checks of your own can't know them all. %s",
                Thrown.told(thrown)).isNull();
        assertThat(skipped).as(
                "A check constraint of the archive refuses the headline of \"Maps\". That blog must come back, and no other.")
                .containsExactly(outOfBounds);
        assertThat(imported())
                .as("\"Kites\" and \"Harbours\" violate nothing, so both must be stored, and \"Maps\" must not.")
                .hasSize(2).noneMatch(blog -> blog.startsWith("Maps"));
    }

    @Test
    @Order(4)
    void goes_back_to_a_savepoint_as_postgresql_wants_it() {
        sql.endTransactionsAtAFailure();

        Throwable thrown = catchThrowable(
                () -> blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS, WITHOUT_TITLE)));

        assertThat(thrown).as(
                "PostgreSQL accepts no statement after one has failed, not even a DELETE (SQLState 25P02; this check arranges it). Set a "
                        + "savepoint before each blog, and roll back to it. %s",
                Thrown.told(thrown)).isNull();
        assertThat(imported()).as("Two of four blogs are good, and must be stored on PostgreSQL too.").hasSize(2);
    }

    @Test
    @Order(4)
    void takes_an_import_without_good_blogs_and_an_empty_one() {
        List<String> before = Stored.blogs(world);

        assertThat(blogImport.addAll(List.of(WITHOUT_TITLE, WITHOUT_HEADLINE))).as("Both blogs are bad, so both must come back.")
                .containsExactly(WITHOUT_TITLE, WITHOUT_HEADLINE);
        assertThat(blogImport.addAll(List.of(WITHOUT_TITLE, WITHOUT_TITLE)))
                .as("The import was given two equal blogs without a title. Both must come back, so keep the skipped blogs in a list, not a set.")
                .containsExactly(WITHOUT_TITLE, WITHOUT_TITLE);
        assertThat(blogImport.addAll(List.of())).as("An import without blogs skips nothing.").isEmpty();
        assertThat(Stored.blogs(world)).as("None of the three imports had a good blog, so no blog may be added.").isEqualTo(before);
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
                    .as("Before statement %d of the import, another reader looked, and should have seen nothing of it. What they saw was "
                            + "committed: make one transaction of the whole, and undo a bad blog by a savepoint.", number)
                    .isEqualTo(before);
            world.execute("delete from entry where written_on >= date '2028-05-01'",
                    "delete from blog where pub_date >= date '2028-05-01'");
        }
    }

    @Test
    @Order(6)
    void takes_a_lost_connection_for_no_bad_row() {
        saysNothingAboutTheRow("a lost connection", "08006");
        saysNothingAboutTheRow("a failure without any SQLState", null);
        saysNothingAboutTheRow("a transaction that may only read", "25006");
        saysNothingAboutTheRow("a conflict with another writer", "40001");
    }

    private void saysNothingAboutTheRow(String what, String state) {
        List<String> before = Stored.blogs(world);
        for (int number = 1;; number++) {
            SQLException problem = new SQLException(what, state);
            AtomicBoolean met = new AtomicBoolean();
            sql.clear();
            sql.beforeStatement(number, () -> {
                met.set(true);
                Stored.rethrow(problem);
            });

            Throwable thrown = catchThrowable(() -> blogImport.addAll(List.of(KITES, HARBOURS)));

            if (!met.get()) {
                world.execute("delete from entry where written_on >= date '2028-05-01'",
                        "delete from blog where pub_date >= date '2028-05-01'");
                return;
            }
            assertThat(thrown)
                    .as("Statement %d failed with SQLState %s: %s. That says nothing about the row, so throw the exception. Skip only "
                            + "what the database refuses for its data (22… and 23…).", number, state, what)
                    .isNotNull();
            assertThat(Thrown.causes(thrown))
                    .as("Statement %d failed with SQLState %s: %s. That exception must reach the caller, as it is or as a cause. What came was "
                            + "%s.%s", number, state, what, thrown, state == null ? " getSQLState() may be null." : "")
                    .contains(problem);
            assertThat(Stored.blogs(world))
                    .as("Statement %d failed with %s, so nothing of the import may be stored.", number, what).isEqualTo(before);
        }
    }

    @Test
    @Order(6)
    @NotOn(value = "sqlite", because = "its driver tells no SQLState")
    void knows_a_bad_row_by_its_sqlstate_as_postgresql_wants_it() {
        NewBlog tooLong = new NewBlog("Long Rivers", MAY_FIRST, "x".repeat(201));
        List<NewBlog> skipped = new ArrayList<>();
        sql.throwPlainExceptions();

        Throwable thrown = catchThrowable(
                () -> skipped.addAll(blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS, tooLong))));

        assertThat(thrown).as(
                "PostgreSQL's driver throws a plain SQLException with an SQLState, and no subclass of it (this check arranges that). Decide by the "
                        + "SQLState, 22… or 23…, and not by a class of JDBC. %s",
                Thrown.told(thrown)).isNull();
        assertThat(skipped)
                .as("With plain exceptions, as PostgreSQL's driver throws them, the same two bad blogs must come back: one has no headline, "
                        + "the other one of 201 characters.")
                .containsExactly(WITHOUT_HEADLINE, tooLong);
        assertThat(imported()).as("Two of four blogs are good, and must be stored if the exceptions are plain ones, as PostgreSQL's are.")
                .hasSize(2);
    }

    @Test
    @Order(7)
    void gives_each_entry_to_its_own_blog_among_others() {
        for (int number = 1;; number++) {
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number,
                    () -> other.send("insert into blog (title, pub_date) values ('Ben goes in between', date '2028-06-01')"));

            blogImport.addAll(List.of(KITES, HARBOURS));

            assertThat(imported())
                    .as("Another writer stored a blog before your statement %d. Each entry must belong to its own blog: ask the insert "
                            + "for the id that it gave (returningResult, getGeneratedKeys), and not the table for its highest.",
                            number)
                    .containsExactlyInAnyOrder("Kites, 2028-05-01: Wind from the west, 2028-05-01, null",
                            "Ben's cafe\u0301 :x?{0} Harbours, 2028-05-03: Low water, 2028-05-03, null");
            if (!other.came()) {
                return;
            }
            world.execute("delete from entry where written_on >= date '2028-05-01'",
                    "delete from blog where pub_date >= date '2028-05-01'");
        }
    }

    @Test
    @Order(8)
    void ends_in_one_commit() {
        blogImport.addAll(List.of(KITES, WITHOUT_HEADLINE, HARBOURS));

        assertThat(sql.commits()).as("The import must be one transaction, with one commit.").isEqualTo(1);
        assertThat(sql.closedWithoutAutocommit()).as("The connection must go back to the pool in autocommit mode, as it came.").isEmpty();
        assertThat(sql).closedEverything();
    }

    @Test
    @Order(9)
    void takes_a_long_import_in_one_transaction_too() {
        List<NewBlog> many = IntStream.range(0, MANY).mapToObj(number -> new NewBlog("Blog " + number, MAY_FIRST, "Entry")).toList();

        blogImport.addAll(many);

        assertThat(sql.commits())
                .as("An import of %d blogs must be one transaction too, with one commit. You committed in between, after a number of blogs: "
                        + "leave that out.", MANY)
                .isEqualTo(1);
        assertThat(world.rows().entries().stream().filter(entry -> entry.writtenOn().equals(MAY_FIRST)))
                .as("An import of %d good blogs must store all of them, each with its entry.", MANY).hasSize(MANY);
    }

    @Test
    @Order(10)
    void passes_on_what_says_nothing_about_a_row() throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> blogImport.addAll(List.of(KITES, HARBOURS)));
    }

    /** The blogs from May 2028 on, each with its entries. */
    private List<String> imported() {
        Rows rows = world.rows();
        return rows.blogs().stream().filter(blog -> YearMonth.from(blog.pubDate()).equals(YearMonth.from(MAY_FIRST)))
                .sorted(Comparator.comparing(Rows.Blog::id)).map(blog -> blog.title() + ", " + blog.pubDate() + ": "
                        + String.join(" and ", Stored.entriesOf(rows, blog.id())))
                .toList();
    }
}
