package threeways.letgoofthesession;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.LazyInitializationException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 2: hand it to the page")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class})
class Exercise2YearPageTest {

    private static final List<Object> OF_2026 = List.of("Fireworks at 23:59", "Tide Tables", "under_scores", "Night Trains", ":x?{0}",
            "Ben's Bread");

    YearPage page;

    @BeforeEach
    void open_the_page(SessionFactory factory) {
        page = new YearPage(factory);
    }

    @Test
    @Order(1)
    void shows_the_blogs_of_a_year_newest_first() {
        List<?> blogs = page.blogsOf(2026);

        List<Object> titles = read(blogs).stream().map(blog -> blog.get("title")).toList();
        assertThat(titles).as("Expected the six titles of 2026, newest first, and those of one day by id. %s", meaningOf(titles))
                .containsExactlyElementsOf(OF_2026);
        assertThat(read(blogs)).as("The days of these blogs, in the member pubDate.").extracting(blog -> blog.get("pubDate"))
                .containsExactly("2026-12-31", "2026-09-23", "2026-06-15", "2026-06-15", "2026-03-08", "2026-01-01");
    }

    @Test
    @Order(2)
    void shows_the_same_days_in_every_time_zone(World world) {
        for (String zone : List.of("America/Los_Angeles", "Pacific/Auckland")) {
            List<Map<String, Object>> blogs = world.inZone(zone, () -> read(page.blogsOf(2026)));

            assertThat(blogs).as(
                    "A program in the time zone %s asked for the page of 2026: expected the same blogs and the same days. A day isn't an "
                            + "instant: pass LocalDates on, and convert nothing.",
                    zone).extracting(blog -> blog.get("pubDate"))
                    .containsExactly("2026-12-31", "2026-09-23", "2026-06-15", "2026-06-15", "2026-03-08", "2026-01-01");
        }
    }

    @Test
    @Order(3)
    void names_the_authors() {
        assertThat(read(page.blogsOf(2026))).as("The authors of the blogs of 2026, each an object with a name. The blog titled \":x?{0}\" "
                + "has no author, so its author is null, and not an object whose name is null.").extracting(Exercise2YearPageTest::author)
                .containsExactly("Chi", "Dora", "Ada", "Ada", "null", "Ben");
    }

    @Test
    @Order(4)
    void lists_the_entries_in_the_order_of_writing(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values "
                + "(5001, 6, 'Ebb', date '2026-09-24', 2), (5000, 6, 'Flood', date '2026-09-24', null), (10, 7, 'Home', date '2026-07-01', 1)");

        List<Map<String, Object>> blogs = read(page.blogsOf(2026));

        assertThat(entriesOf("Night Trains", blogs))
                .as("Expected the entries of \"Night Trains\" by the day of writing. %s",
                        entriesOf("Night Trains", blogs).contains("The upper berth, null")
                                ? "\"Home\" has the lowest id and was written last: sort by writtenOn first."
                                : "\"The upper berth\" has no rating: show it all the same, and leave its rating null.")
                .containsExactly("Vienna to Rome, 5", "The upper berth, null", "Breakfast at the border, 3", "Home, 1");
        assertThat(entriesOf("Tide Tables", blogs))
                .as("The entries of \"Tide Tables\" were all written on 24 September 2026: expected them by id, 18, 5000 and 5001. "
                        + "Sort by writtenOn, then by id.")
                .containsExactly("Spring tide, 5", "Flood, null", "Ebb, 2");
        assertThat(entriesOf("under_scores", blogs)).as(
                "\"under_scores\" has no entries, so its list is empty. A left join returns one row for it, in which the entry's "
                        + "columns are null: skip that row.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @OtherRows
    void shows_another_archive_too() {
        assertThat(read(page.blogsOf(1999))).as("The page of 1999 in an archive that this lesson doesn't show.")
                .extracting(blog -> blog.get("title") + " by " + author(blog) + ", entries: " + entries(blog).size())
                .containsExactly("Last Light by Ed, entries: 0", "Floppy by Fay, entries: 1", "Modem Songs by Fay, entries: 1",
                        "Zeppelin Notes by Ed, entries: 2", "First Light by null, entries: 0");
        assertThat(read(page.blogsOf(2000))).as("The page of 2000, a leap year.").extracting(blog -> blog.get("title"))
                .containsExactly("Floppy", "New Year's Modem");
        assertThat(read(page.blogsOf(1980))).as("Nothing was published in 1980, so the list is empty.").isEmpty();
    }

    @Test
    @Order(6)
    void asks_each_time(World world) {
        read(page.blogsOf(2024));
        world.execute("insert into blog (id, title, pub_date, author_id) values (2000, 'Sea Charts', date '2024-12-31', 2)",
                "insert into entry (blog_id, headline, written_on) values (4, 'Here be dragons', date '2024-03-01')");

        List<Map<String, Object>> blogs = read(page.blogsOf(2024));

        assertThat(blogs).as("A blog of 31 December 2024 was stored after the first call, so the second call must return it. Don't keep a "
                + "list from call to call, and count 366 days for 2024.").extracting(blog -> blog.get("title"))
                .containsExactly("Sea Charts", "Old Maps");
        assertThat(entriesOf("Old Maps", blogs))
                .as("An entry of \"Old Maps\" was stored after the first call, so the second call must show it. Ask the "
                        + "database for blogs, authors and entries at each call, and keep nothing.")
                .containsExactly("Here be dragons, null");
    }

    @Test
    @Order(7)
    void needs_no_session_afterwards(SqlLog sql) {
        List<?> blogs = page.blogsOf(2026);

        assertThat(sql).closedEverything();
        int before = sql.statements().size();
        read(blogs);
        assertThat(sql.statements()).as("Statements that were sent while the JSON writer read the list. Read everything before "
                + "blogsOf returns; a list that is computed on access is read too late.").hasSize(before);
    }

    @Test
    @Order(8)
    void sends_three_statements_at_most_however_many_blogs(SqlLog sql, World world) {
        StringJoiner authors = new StringJoiner(", ", "insert into author (id, name) values ", "");
        StringJoiner blogs = new StringJoiner(", ", "insert into blog (id, title, pub_date, author_id) values ", "");
        StringJoiner entries = new StringJoiner(", ", "insert into entry (blog_id, headline, written_on) values ", "");
        for (int guest = 1; guest <= 210; guest++) {
            authors.add("(%d, 'Guest %d')".formatted(100 + guest, guest));
            blogs.add("(%d, 'Advent %d', date '2026-12-%02d', %d)".formatted(3000 + guest, guest, 1 + guest % 24, 100 + guest));
            entries.add("(%d, 'Door', date '2026-12-24')".formatted(3000 + guest));
        }
        world.execute(authors.toString(), blogs.toString(), entries.toString());

        assertThat(read(page.blogsOf(2026)))
                .as("The six blogs of 2026, and 210 more of December. Return all of them: don't limit the rows.").hasSize(216);
        assertThat(sql)
                .as("216 blogs with 214 authors.%s", partsOf(sql))
                .sentAtMost(3);
    }

    @Test
    @Order(9)
    void reads_the_rows_of_the_year_alone(SqlLog sql) {
        page.blogsOf(2027);
        assertThat(sql.rowsRead())
                .as("Rows read for 2027, which has one blog with one author and one entry. More than 4 means that rows of "
                        + "other years came along: put the year into the WHERE of each query.")
                .isLessThanOrEqualTo(4);
        sql.clear();
        page.blogsOf(2021);
        assertThat(sql.rowsRead())
                .as("Rows read for 2021, which has one blog with one author and no entry. More than 3 means that rows of later "
                        + "years came along: put both ends of the year into the WHERE.")
                .isLessThanOrEqualTo(3);
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java(World world, SqlLog sql) {
        AtomicInteger mostForFew = new AtomicInteger();
        Reference.In in = Reference.in(world);
        Reference.agree(in
                .of("Blogs on the page of %s", Exercise2YearPageTest::onPage)
                .shownAs(blog -> blog.title() + ", " + blog.pubDate())
                .askedFor(Edges::years)
                .answeredBy(year -> read(sentAsManyForMany(page.blogsOf(year), sql, mostForFew)).stream()
                        .map(blog -> blog.get("title") + ", " + blog.get("pubDate")).toList()),
                in
                        .of("The page of %s, each blog with its author and all entries that have its id",
                                (Rows rows, Integer year) -> onPage(rows, year).stream()
                                        .map(blog -> blog.title() + " by " + rows.authorOf(blog) + ": " + rows.entriesOf(blog.id()).stream()
                                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id))
                                                .map(entry -> entry.headline() + ", " + entry.rating()).toList())
                                        .toList())
                        .askedFor(rows -> everyOther(Edges.years(rows)))
                        .answeredBy(year -> read(page.blogsOf(year)).stream()
                                .map(blog -> blog.get("title") + " by " + author(blog) + ": " + lines(blog)).toList()));
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses_at_any_step(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> page.blogsOf(2026));
    }

    /** Fails if a year of more than a thousand blogs takes more statements than any year of a few has taken. */
    private static List<?> sentAsManyForMany(List<?> blogs, SqlLog sql, AtomicInteger mostForFew) {
        int sent = sql.statements().size();
        if (blogs == null || blogs.size() < 1000) {
            mostForFew.accumulateAndGet(sent, Math::max);
        } else if (sent > mostForFew.get()) {
            throw new AssertionError(
                    "%d blogs came with %d statements, and a year with few blogs with at most %d: their number grows with the rows. Fetch the entries of "
                            .formatted(blogs.size(), sent, mostForFew.get()) + "the year in one query, not in portions.");
        }
        return blogs;
    }

    private static List<Rows.Blog> onPage(Rows rows, int year) {
        return rows.blogs().stream().filter(blog -> blog.year() == year)
                .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id)).toList();
    }

    /** What a JSON writer gets to see, long after the session has ended. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read(List<?> blogs) {
        assertThat(blogs).as("The list that blogsOf returned").isNotNull();
        try {
            return (List<Map<String, Object>>) Json.tree(blogs);
        } catch (LazyInitializationException e) {
            throw new AssertionError("The JSON writer read the list when the session had ended, and met a LazyInitializationException: "
                    + e.getMessage() + ". Fetch the association in the query, or copy what the page needs into records while the session "
                    + "is open.", e);
        }
    }

    private static String author(Map<String, Object> blog) {
        if (blog.get("author") == null) {
            return "null";
        }
        assertThat(blog.get("author")).as("The member author of \"%s\" must be an object with a name, or null.", blog.get("title"))
                .isInstanceOf(Map.class);
        Object name = ((Map<?, ?>) blog.get("author")).get("name");
        return name == null ? "an author without a name" : name.toString();
    }

    /** Enough for a second look at the same page. */
    private static List<Integer> everyOther(List<Integer> years) {
        return IntStream.range(0, years.size()).filter(i -> i % 2 == 0).mapToObj(years::get).toList();
    }

    private static List<?> entries(Map<String, Object> blog) {
        assertThat(blog.get("entries")).as("The member entries of \"%s\" must be a list.", blog.get("title")).isInstanceOf(List.class);
        return (List<?>) blog.get("entries");
    }

    private static List<String> entriesOf(String title, List<Map<String, Object>> blogs) {
        return blogs.stream().filter(blog -> blog.get("title").equals(title)).flatMap(blog -> lines(blog).stream()).toList();
    }

    /** Such as {@code Vienna to Rome, 5}. */
    private static List<String> lines(Map<String, Object> blog) {
        return entries(blog).stream().map(entry -> (Map<?, ?>) entry).map(entry -> entry.get("headline") + ", " + entry.get("rating"))
                .toList();
    }

    private static String meaningOf(List<Object> titles) {
        return new HashSet<>(titles).size() < titles.size()
                ? "A title came twice: a join makes a row for each entry. Group them by blog."
                : titles.containsAll(List.of("under_scores", ":x?{0}")) && !titles.containsAll(List.of("Fireworks at 23:59", "Ben's Bread"))
                        ? "\"Fireworks at 23:59\" is of 31 December, \"Ben's Bread\" of 1 January: look at the ends of the year."
                        : !titles.containsAll(OF_2026)
                                ? "One that is missing may have no author or no entries: use left joins."
                                : titles.size() > OF_2026.size()
                                        ? "Blogs of other years came too: put the year into the WHERE."
                                        : "All six came, in another order: sort by pubDate desc, then by id.";
    }

    /** Which rows of the page came by a query that was sent again and again. */
    private static String partsOf(SqlLog sql) {
        return sql.statements().stream().collect(Collectors.groupingBy(SqlStatement::text)).values().stream()
                .max(Comparator.comparingInt(List::size)).filter(same -> same.size() > 1)
                .map(same -> same.get(0).text().contains("entry") ? " Their entries came in parts." : " Their authors came in parts.")
                .orElse("");
    }
}
