package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 3: blogs with their entries with their tags")
@BlogWorld
@NotOn(value = "mysql", because = "jOOQ writes multisets for MySQL 8.0.14, and the server that can be fetched is older")
class Exercise3ReadingListTest {

    ReadingList readingList;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        readingList = new ReadingList(ctx);
    }

    @Test
    @Order(1)
    void nests_tags_in_entries_and_entries_in_blogs() {
        assertThat(entriesOf(3)).as("\"Ben's Bread\", published in 2026, has two entries: expected each with the tag \"baking\".")
                .containsExactlyInAnyOrder("Sourdough, day one [baking]", "Sourdough, day nine [baking]");
        assertThat(entriesOf(6))
                .as("\"Tide Tables\" has one entry, with two tags: expected one entry. If the entry comes twice, its tags have multiplied it: tell entries apart by id.")
                .hasSize(1);
    }

    @Test
    @Order(2)
    void has_an_empty_list_and_no_null_if_there_is_nothing() {
        assertThat(entriesOf(5))
                .as("\"under_scores\" has no entries: expected an empty list. \"null []\" means that the empty row of a left join became an entry: "
                        + "skip a row whose entry id is null.")
                .isEmpty();
        assertThat(entriesOf(7))
                .as("\"Breakfast at the border\" has no tags: expected it with an empty list. \"[null]\" is the empty row of a left "
                        + "join: skip it. If the entry is missing, an inner join has dropped it.")
                .contains("Breakfast at the border []");
        assertThat(entries(7).stream().filter(entry -> entry.headline().equals("Breakfast at the border")).map(EntryToRead::tags))
                .as("\"Breakfast at the border\" has no tags: expected an empty list. An empty string came in it, as when \"\" is split: it would be a "
                        + "tag without a name.")
                .containsExactly(List.of());
    }

    @Test
    @Order(3)
    void sorts_entries_by_the_day_of_writing(World world) {
        Reports.keepEntriesByHeadline(world);
        world.execute("insert into entry (id, blog_id, headline, written_on) values (21, 7, 'Zagreb at noon', date '2026-06-15'), "
                + "(3, 7, 'Above Tarvisio', date '2026-06-18'), (20, 7, 'Border guards', date '2026-06-18')");

        assertThat(headlinesOf(7))
                .as("Expected the entries of \"Night Trains\" by the day of writing; of the three written on 18 June, \"Above "
                        + "Tarvisio\", with id 3, comes first, then ids 11 and 20. Sort by day and id.")
                .containsExactly("Zagreb at noon", "Vienna to Rome", "Above Tarvisio", "The upper berth", "Border guards",
                        "Breakfast at the border");
    }

    @Test
    @Order(4)
    void sorts_tags_by_name(World world) {
        world.execute("insert into tag (id, name) values (9, 'alps, by night'), (8, 'steam'), (10, 'rail|road; a/c:d#e~f')",
                "insert into entry_tag (entry_id, tag_id) values (12, 8), (12, 9), (12, 10)");

        assertThat(entries(7)).as(
                "Expected four tags of \"Vienna to Rome\", by name and not by id. If \"by night\" or \"road\" is a tag of its own, a string "
                        + "was split at a comma or a bar.")
                .filteredOn(entry -> entry.headline().equals("Vienna to Rome")).flatExtracting(EntryToRead::tags)
                .containsExactly("alps, by night", "rail|road; a/c:d#e~f", "steam", "travel");
        assertThat(entriesOf(6)).as("\"Spring tide\" carries the tags \"travel\" and \"weather\": expected them sorted by name.")
                .containsExactly("Spring tide [travel, weather]");
    }

    @Test
    @Order(5)
    void puts_the_newest_blog_first(DSLContext ctx) {
        assertThat(list(2026))
                .as("Expected the six blogs published from 1 January to 31 December 2026, newest first; of the two published on 15 June, "
                        + "blog 5 comes before blog 7.")
                .extracting(BlogToRead::id).containsExactly(9L, 6L, 5L, 7L, 8L, 3L);
        assertThat(Reports.of(() -> new ReadingList(Reports.fromBehind(ctx)).of(2026)))
                .as("Expected the newest blog of 2026 first. For this check the database returned rows by the first column, downwards, if a query had "
                        + "no \"order by\".")
                .extracting(BlogToRead::id).containsExactly(9L, 6L, 5L, 7L, 8L, 3L);
    }

    @Test
    @Order(6)
    void keeps_apart_what_looks_alike(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on) values (22, 3, 'Sourdough, day one', date '2026-01-02'), "
                + "(25, 3, 'Sourdough, day one', date '2026-01-02')", "insert into entry_tag (entry_id, tag_id) values (25, 1)",
                "insert into blog (id, title, pub_date) values (20, 'Tide Tables', date '2026-09-23')",
                "insert into entry (id, blog_id, headline, written_on) values (23, 20, 'Spring tide', date '2026-09-24')");

        assertThat(entriesOf(3))
                .as("\"Ben's Bread\" has three entries of one day and headline: 13 and 25, tagged \"baking\", and 22 without a tag. Expected "
                        + "all of them: tell rows apart by id, and collect them in no set.")
                .containsExactly("Sourdough, day one [baking]", "Sourdough, day one []", "Sourdough, day one [baking]",
                        "Sourdough, day nine [baking]");
        assertThat(list(2026))
                .as("Two blogs published on one day are titled \"Tide Tables\": expected both, each with its own entries. Tell blogs "
                        + "apart by id.")
                .filteredOn(blog -> blog.title().equals("Tide Tables")).extracting(BlogToRead::toString)
                .containsExactly("blog 6, \"Tide Tables\": [Spring tide [travel, weather]]", "blog 20, \"Tide Tables\": [Spring tide []]");
    }

    @Test
    @Order(7)
    void knows_where_a_year_begins_and_ends(World world) {
        world.execute("insert into blog (id, title, pub_date) values (21, 'Day 366', date '2024-12-31')",
                "insert into entry (id, blog_id, headline, written_on) values (24, 21, 'The day after', date '2025-01-01')");

        assertThat(list(2024))
                .as("2024 is a leap year, and 31 December is its day 366: expected blog 21, \"Day 366\", and blog 4, \"Old Maps\", published on "
                        + "29 February.")
                .extracting(BlogToRead::id).containsExactly(21L, 4L);
        assertThat(list(2024).get(0).entries())
                .as("\"Day 366\" was published on 31 December 2024, and its entry written a day later: expected the entry. The year chooses blogs, and a blog "
                        + "comes with all its entries.")
                .extracting(EntryToRead::headline).containsExactly("The day after");
        assertThat(list(2025)).as("In 2025, only \"The Last Frost\" was published, on 31 December: expected that blog alone.")
                .extracting(BlogToRead::toString)
                .containsExactly("blog 2, \"The Last Frost\": [Ice on the inside [weather]]");
        assertThat(list(2010)).as("Nothing was published in 2010: expected an empty list.").isEmpty();
    }

    @Test
    @Order(8)
    @OtherRows
    void nests_another_archive_too() {
        assertThat(list(1999)).as(
                "Expected the five blogs that were published in 1999 in an archive that the page doesn't show, newest first. Ask for the year "
                        + "that is given.")
                .extracting(BlogToRead::toString)
                .containsExactly("blog 131, \"Last Light\": []", "blog 160, \"Floppy\": [Disk three of nine []]",
                        "blog 120, \"Modem Songs\": [Handshake [cables]]",
                        "blog 140, \"Zeppelin Notes\": [Silver [sky], Above the lake []]",
                        "blog 150, \"First Light\": []");
    }

    @Test
    @Order(9)
    void sends_at_most_two_statements(World world, SqlLog sql) {
        world.execute(many("blog (id, title, pub_date)", 200, "(%1$d, 'Old', date '2019-05-05')"),
                many("entry (id, blog_id, headline, written_on)", 200, "(%1$d, %1$d, 'Older', date '2019-05-06')"),
                many("entry_tag (entry_id, tag_id)", 200, "(%1$d, 2)"),
                many("blog (id, title, pub_date)", 30, "(1%1$d, 'New', date '2026-05-05')"));
        assertThat(list(2026).size()).as("Thirty more blogs were published in 2026: expected 36.").isEqualTo(36);

        assertThat(sql.statements().size())
                .as("Expected at most two statements for 36 blogs. One more for each blog is N+1: fetch the entries of all blogs together, and the "
                        + "tags with them.")
                .isLessThanOrEqualTo(2);
        assertThat(sql.rowsRead())
                .as("Expected at most 80 rows, ample for the year's 36 blogs and 7 entries. Other years have 200 entries with a tag each: choose the year "
                        + "in the database, for entries and tags as well.")
                .isLessThanOrEqualTo(80);
    }

    @Test
    @Order(9)
    void bears_a_blog_that_is_published_in_between(World world, SqlLog sql) {
        Writer other = world.writer("Ben");
        sql.beforeStatement(2, () -> {
            other.send("insert into blog (id, title, pub_date) values (?, 'Just Now', date '2026-12-01')", 70L);
            other.send("insert into entry (id, blog_id, headline, written_on) values (71, ?, 'Hot', date '2026-12-02')", 70L);
        });

        try {
            assertThat(readingList.of(2026))
                    .as("Ben published a blog with an entry after your first statement. Expected the blogs that were there before, with or without his.")
                    .extracting(BlogToRead::id).contains(9L, 6L, 5L, 7L, 8L, 3L);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "Ben published a blog with an entry after your first statement, and your answer threw an exception. Test "
                            + "whether you have the blog of a row before you add to it.",
                    e);
        }
    }

    @Test
    @Order(10)
    void binds_the_year(SqlLog sql) {
        list(2021);
        List<String> sent = sql.statements().stream().map(SqlStatement::text).toList();
        sql.clear();
        list(2024);
        assertThat(sql.statements().stream().map(SqlStatement::text))
                .as("Expected the same SQL for 2021 as for 2024, which have one blog each. The year stands in the SQL: hand jOOQ the plain value. "
                        + "inline(…) and concatenation write it into the text.")
                .isEqualTo(sent);
    }

    @Test
    @Order(11)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(World world) {
        Reference.in(world).of("Blogs of %s with entries and tags", Exercise3ReadingListTest::listOf).askedFor(Edges::years)
                .sendingAtMost(2, "Two statements are enough for any year: read it as a whole, without limit and offset.")
                .agreesWith(this::list);
    }

    /** The list, made in Java. */
    private static List<BlogToRead> listOf(Rows rows, int year) {
        return Reports.of(rows, year).map(blog -> new BlogToRead(blog.id(), blog.title(), rows.entriesOf(blog.id()).stream()
                .sorted(Comparator.comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id))
                .map(entry -> new EntryToRead(entry.headline(), rows.tagsOf(entry.id()).stream().sorted().toList())).toList())).toList();
    }

    @Test
    @Order(12)
    void lets_the_caller_know_when_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> list(2026));
    }

    private static String many(String table, int rows, String row) {
        return "insert into " + table + " values "
                + IntStream.rangeClosed(1001, 1000 + rows).mapToObj(row::formatted).collect(Collectors.joining(", "));
    }

    private List<BlogToRead> list(int year) {
        return Reports.of(() -> readingList.of(year));
    }

    private List<String> entriesOf(long blog) {
        return entries(blog).stream().map(EntryToRead::toString).toList();
    }

    private List<String> headlinesOf(long blog) {
        return entries(blog).stream().map(EntryToRead::headline).toList();
    }

    private List<EntryToRead> entries(long blog) {
        List<BlogToRead> found = list(2026).stream().filter(read -> read.id() == blog).toList();
        assertThat(found)
                .as("Expected blog %d exactly once among the blogs of 2026. If it is missing and has no entries, an inner join has dropped it: use a "
                        + "left join or a multiset.", blog)
                .hasSize(1);
        assertThat(found.get(0).entries())
                .as("Expected a list of entries for blog %d, and null came back. Return an empty list if there are none.", blog)
                .isNotNull();
        return found.get(0).entries();
    }
}
