package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: sort by what was clicked")
@BlogWorld
class Exercise2SortedBlogsTest {

    private static final String LINE_BREAK = "In a regular expression, $ also stands before a last line break: compare the whole text.";

    SortedBlogs sorted;

    @BeforeEach
    void open_the_list(DSLContext ctx) {
        sorted = new SortedBlogs(ctx);
    }

    @Test
    @Order(1)
    void sorts_by_each_key(World world, DSLContext ctx) {
        assertThat(sorted.by("date", "asc")).extracting(Hit::title)
                .as("Sorted by \"date\", \"asc\": the ten blogs from the oldest to the newest. Sort by pub_date, the whole date, upwards.")
                .startsWith("Old Maps", "Old Maps", "The Last Frost", "Ben's Bread")
                .endsWith("Tide Tables", "Fireworks at 23:59", "100% Rye");
        List<Hit> byTitle = sorted.by("title", "asc");
        assertThat(byTitle).extracting(Hit::title)
                .as("Sorted by \"title\", \"asc\": these titles in this order, with others among them. %s",
                        new SortedBlogs(ctx).by("title", "asc").equals(byTitle)
                                ? "Sort by title, upwards."
                                : "A new object sorts otherwise: this one keeps something of an earlier call. Make all sort fields in each call.")
                .containsSubsequence("Ben's Bread", "Fireworks at 23:59", "Night Trains", "Old Maps", "Old Maps", "The Last Frost",
                        "Tide Tables");
        world.execute("insert into author (id, name) values (8, 'Aaron')",
                "insert into blog (id, title, pub_date, author_id) values (70, 'Short Waves', date '2026-05-05', 8)");
        assertThat(sorted.by("author", "asc")).extracting(Hit::title)
                .as("Sorted by \"author\", \"asc\": a blog of Aaron's, whose id is 8, comes before those of Ada, Ben, Chi and Dora. "
                        + "Sort by the author's name, not by the id.")
                .containsSubsequence("Short Waves", "Night Trains", "Ben's Bread", "Fireworks at 23:59", "Tide Tables");
    }

    @Test
    @Order(2)
    void sorts_downwards_too() {
        assertThat(sorted.by("date", "desc")).extracting(Hit::title)
                .as("Sorted by \"date\", \"desc\": the newest blog is \"100% Rye\", the oldest is \"Old Maps\". Look at the direction.")
                .startsWith("100% Rye", "Fireworks at 23:59", "Tide Tables").endsWith("The Last Frost", "Old Maps", "Old Maps");
        assertThat(sorted.by("title", "desc")).extracting(Hit::title)
                .as("Sorted by \"title\", \"desc\": these titles in this order, with others among them. Look at the direction.")
                .containsSubsequence("Tide Tables", "The Last Frost", "Old Maps", "Old Maps", "Night Trains", "Fireworks at 23:59",
                        "Ben's Bread");
        assertThat(sorted.by("author", "desc")).extracting(Hit::title)
                .as("Sorted by \"author\", \"desc\": Dora's blogs come first, then Chi's. Look at the direction.")
                .containsSubsequence("Tide Tables", "Fireworks at 23:59", "Ben's Bread", "Night Trains");
    }

    @Test
    @Order(3)
    void puts_blogs_without_an_author_last_in_both_directions() {
        for (String direction : List.of("asc", "desc")) {
            List<Hit> hits = sorted.by("author", direction);

            assertThat(hits).extracting(Hit::title)
                    .as("Sorted by \"author\", \"%s\", the list must hold the blog titled \":x?{0}\", which has no author. "
                            + "An inner join drops it: use a left join.", direction)
                    .contains(":x?{0}");
            assertThat(hits).as(
                    "Sorted by \"author\", \"%s\", each of the ten blogs comes once. Ask the database in each call, and keep no list from an "
                            + "earlier one.",
                    direction).hasSize(10);
            assertThat(hits.get(9).title())
                    .as("Sorted by \"author\", \"%s\", the blog titled \":x?{0}\", which has no author, must come last. "
                            + "Where nulls go is the database's choice unless the SQL says nulls last.", direction)
                    .isEqualTo(":x?{0}");
        }
    }

    @Test
    @Order(4)
    void puts_the_higher_id_first_among_equals(World world) {
        world.execute("insert into author (id, name) values (9, 'Ben')",
                "insert into blog (id, title, pub_date, author_id) values (2000, 'Night Trains', date '2026-06-15', 9), "
                        + "(-1, 'Night Trains', date '2026-06-15', 2), (1000, 'Night Trains', date '2026-06-15', null)");

        LocalDate withSeveral = Expected.newestFirst(world).get(3).pubDate();
        for (String direction : List.of("asc", "desc")) {
            assertThat(sorted.by("title", direction)).filteredOn(hit -> hit.title().equals("Night Trains")).extracting(Hit::id)
                    .as("Sorted by \"title\", \"%s\": the ids of four blogs titled \"Night Trains\". Sort by id as a second key, downwards "
                            + "in both directions, and by nothing in between.", direction)
                    .containsExactly(2000L, 1000L, 7L, -1L);
            assertThat(sorted.by("date", direction))
                    .filteredOn(hit -> hit.pubDate().equals(withSeveral))
                    .extracting(Hit::id)
                    .as("Sorted by \"date\", \"%s\": the ids of five blogs of 15 June 2026. Sort by id as a second key, downwards in both "
                            + "directions, and by nothing in between.", direction)
                    .containsExactly(2000L, 1000L, 7L, 5L, -1L);
            assertThat(sorted.by("author", direction))
                    .as("Sorted by \"author\", \"%s\": two authors are called Ben, so their four blogs are equal, and so are the two without "
                            + "an author. Sort equal ones by the blog's id alone, downwards in both directions.", direction)
                    .containsExactlyElementsOf(Expected.sorted(world, "author", direction));
        }
    }

    @Test
    @Order(5)
    @OtherRows
    void sorts_another_archive_too(World world) {
        for (String key : List.of("date", "author")) {
            for (String direction : List.of("asc", "desc")) {
                assertThat(sorted.by(key, direction))
                        .as("Sorted by \"%s\", \"%s\", in an archive with other blogs. Sort by what the key names and then by id, "
                                + "downwards. Hard-code nothing.", key, direction)
                        .containsExactlyElementsOf(Expected.sorted(world, key, direction));
            }
        }
    }

    @Test
    @Order(6)
    void looks_again_when_it_is_asked_again(World world) {
        sorted.by("date", "desc");
        world.execute("insert into blog (id, title, pub_date) values (90, 'Later', date '2030-07-01')");

        assertThat(sorted.by("date", "desc")).extracting(Hit::title)
                .as("Since the last call \"Later\" came in, the newest of all. Ask the database again; keep no results.")
                .startsWith("Later");
    }

    @Test
    @Order(7)
    @GeneratedRows
    @NotOn(value = "sqlite, mysql", because = "they sort some letters of the archive in another way than Java")
    void sorts_a_large_archive_as_plain_java_does(World world) {
        Reference.in(world).of("all blogs by %s", (Rows rows, String clicked) -> Expected.sorted(rows, key(clicked), direction(clicked)))
                .shownAs(Expected::hit)
                .askedFor(rows -> List.of("title asc", "title desc", "date asc", "date desc", "author asc", "author desc"))
                .sendingAtMost(1, "Ask once.")
                .agreesWith(clicked -> sorted.by(key(clicked), direction(clicked)));
    }

    @Test
    @Order(8)
    void lets_a_refusal_reach_the_caller(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> sorted.by("title", "asc"));
    }

    @ParameterizedTest
    @Order(9)
    @NullSource
    @ValueSource(strings = {"version", "id", "author_id", "pub_date", "", "rating", "title desc", "1", "title, (select 1)", "name", "Title",
            "DATE", " date", "author ", "dates", "title\n"})
    void refuses_every_other_key(String key, SqlLog sql) {
        Throwable thrown = catchThrowable(() -> sorted.by(key, "asc"));

        assertThat(thrown).as("%s isn't one of the three keys, so the call must throw an IllegalArgumentException. %s", quoted(key),
                isWithALineBreak(key) ? LINE_BREAK : "Choose the column from a list of your own, by its exact name: switch, Map or enum.")
                .isInstanceOfAny(refusals(key));
        assertThat(sql).as("%s isn't one of the three keys. Refuse it before anything is sent.", quoted(key)).sentNothing();
    }

    @ParameterizedTest
    @Order(10)
    @NullSource
    @ValueSource(strings = {"up", "", "ascending", "desc nulls first", "asc, id", "default", "ASC", "Desc", " asc", "desc ", "asc\n"})
    void refuses_every_other_direction(String direction, SqlLog sql) {
        Throwable thrown = catchThrowable(() -> sorted.by("title", direction));

        assertThat(thrown)
                .as("%s is neither \"asc\" nor \"desc\", so the call must throw an IllegalArgumentException. %s", quoted(direction),
                        isWithALineBreak(direction)
                                ? LINE_BREAK
                                : "Translate these two, exactly as they are written, and throw for every other text.")
                .isInstanceOfAny(refusals(direction));
        assertThat(sql).as("%s is neither \"asc\" nor \"desc\". Refuse it before anything is sent.", quoted(direction)).sentNothing();
    }

    @Test
    @Order(11)
    void lets_the_database_sort(SqlLog sql, World world) {
        for (String key : List.of("title", "date", "author")) {
            for (String direction : List.of("asc", "desc")) {
                sql.clear();
                List<Hit> hits = sorted.by(key, direction);

                assertThat(sql).as("Sorted by \"%s\", \"%s\".", key, direction).sentOneStatement().closedEverything()
                        .readNoMoreThan(hits.size()).sentWithoutLimit().sortedInTheDatabase(world,
                                hits.stream().map(hit -> String.valueOf(hit.id())).toList());
            }
        }
    }

    private static String key(String clicked) {
        return clicked.substring(0, clicked.indexOf(' '));
    }

    private static String direction(String clicked) {
        return clicked.substring(clicked.indexOf(' ') + 1);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text.replace("\n", "\\n") + "\"";
    }

    private static boolean isWithALineBreak(String text) {
        return text != null && text.endsWith("\n");
    }

    private static Class<?>[] refusals(String text) {
        return text == null
                ? new Class<?>[]{IllegalArgumentException.class, NullPointerException.class}
                : new Class<?>[]{IllegalArgumentException.class};
    }
}
