package threeways.fetchtogether;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Databases;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: an overview without N+1")
@BlogWorld(entities = {Blog.class, Entry.class, Permalink.class})
class Exercise1OverviewTest {

    /** A headline with all that an answer may take for the end of one. */
    private static final String ODD = "Graz, Linz; Wien | Rom / Bari # \"one\"\tand\nback";

    Overview overview;

    @BeforeEach
    void open_the_archive(Session session) {
        overview = new Overview(session);
    }

    @Test
    @Order(1)
    void has_a_line_for_each_blog_of_the_year() {
        List<OverviewLine> lines = overview.ofYear(2026);

        assertThat(lines)
                .as("Every blog of 2026 has a line. If \"under_scores\" and \":x?{0}\", without entries, are missing, you wrote an "
                        + "inner join; use a left join. If \"Fireworks at 23:59\" is missing, include 31 December.")
                .extracting(OverviewLine::title)
                .containsExactlyInAnyOrder("Fireworks at 23:59", "Tide Tables", "under_scores", "Night Trains", ":x?{0}", "Ben's Bread");
        assertThat(lines)
                .as("Lines for 2026: the newest blog comes first; \"under_scores\", id 5, and \"Night Trains\", id 7, have the same "
                        + "date, so the lower id comes first. Order blogs by date, descending, and then by id.")
                .extracting(OverviewLine::title)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "under_scores", "Night Trains", ":x?{0}", "Ben's Bread");
    }

    @Test
    @Order(2)
    void asks_the_database_each_time(SessionFactory factory, World world, SqlLog sql) {
        overview.ofYear(2025);
        world.execute("insert into entry (blog_id, headline, written_on) values (2, 'Thaw', date '2026-02-01')");

        sql.clear();
        List<OverviewLine> lines = factory.fromSession(later -> new Overview(later).ofYear(2025));
        assertThat(headlines(lines, "The Last Frost"))
                .as("\"Thaw\" was added to \"The Last Frost\", a blog from 2025, and a later session asked. %s", sql.statements().isEmpty()
                        ? "No statement was sent: your answer remembers an earlier result. Ask the database in each call."
                        : "\"Thaw\" was written in 2026: choose blogs by their year, and take all their entries, whatever their date.")
                .containsExactly("Ice on the inside", "Thaw");

        world.execute("insert into blog (id, title, pub_date) values (60, 'Snow', date '2025-01-01')");
        assertThat(overview.ofYear(2025))
                .as("Lines for 2025 when the same Overview is asked again, after the blog \"Snow\" was added. If it is "
                        + "missing, your answer remembers an earlier result; ask the database in each call.")
                .extracting(OverviewLine::title).containsExactly("The Last Frost", "Snow");

        world.execute("delete from blog where id = 60", "insert into blog (id, title, pub_date) values (61, 'Hail', date '2025-01-01')");
        assertThat(overview.ofYear(2025))
                .as("Lines for 2025 after \"Snow\" was deleted and \"Hail\" was added, so that there are two blogs as before. If \"Snow\" is still "
                        + "there, your answer remembers lines; read them in each call.")
                .extracting(OverviewLine::title).containsExactly("The Last Frost", "Hail");
    }

    @Test
    @Order(3)
    void lists_the_headlines_in_the_order_of_writing(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on) values (400, 7, 'Passport check', date '2026-06-16'), "
                + "(5, 7, 'The platform', date '2026-06-16')");
        if (Databases.isH2()) { // lets H2 find entries by headline, so that a query which sorts by too little isn't right by luck
            world.execute("create index ix_entry_headline on entry (blog_id, headline, written_on, id, rating)");
        }

        assertThat(headlines(overview.ofYear(2026), "Night Trains"))
                .as("Headlines of \"Night Trains\", by the day of writing. Three entries were written on 16 June; these are sorted "
                        + "by id: 5, 12, 400. Let the query sort entries by day and by id.")
                .containsExactly("The platform", "Vienna to Rome", "Passport check", "The upper berth", "Breakfast at the border");
        assertThat(headlines(overview.ofYear(2026), ":x?{0}"))
                .as("Headlines of the blog titled \":x?{0}\", which has no entries: an empty list, not null and not a list with a null in it.")
                .isEmpty();
    }

    @Test
    @Order(4)
    void tells_two_blogs_of_one_title_apart(World world) {
        world.execute("insert into blog (id, title, pub_date) values (50, 'Night Trains', date '2026-06-15')",
                "insert into entry (id, blog_id, headline, written_on) values (300, 50, 'Berlin to Paris', date '2026-06-17'), "
                        + "(301, 50, 'Berlin to Paris', date '2026-06-17')",
                "insert into entry (id, blog_id, headline, written_on) values (302, 50, '" + ODD + "', date '2026-06-18')");

        List<OverviewLine> nightTrains = overview.ofYear(2026).stream().filter(line -> line.title().equals("Night Trains")).toList();

        assertThat(nightTrains)
                .as("Lines titled \"Night Trains\", when two blogs have this title and date. Each blog has its own line. If there "
                        + "is one line, you grouped by title; group by the blog's id.")
                .hasSize(2);
        long toParis = nightTrains.stream().flatMap(line -> line.headlines().stream()).filter("Berlin to Paris"::equals).count();
        assertThat(nightTrains)
                .as("Headlines of two blogs titled \"Night Trains\". %s", toParis == 1
                        ? "Two entries are titled \"Berlin to Paris\", and one of them is missing: put no headlines into a Set, and leave distinct "
                                + "on headlines out."
                        : "Read one row for each entry: a headline may contain every character, so don't join headlines and split them again.")
                .containsExactly(
                        new OverviewLine("Night Trains", List.of("Vienna to Rome", "The upper berth", "Breakfast at the border")),
                        new OverviewLine("Night Trains", List.of("Berlin to Paris", "Berlin to Paris", ODD)));
    }

    @Test
    @Order(5)
    void knows_where_a_year_begins_and_ends() {
        assertThat(overview.ofYear(2025)).as("Lines for 2025, which has one blog, published on 31 December.")
                .containsExactly(new OverviewLine("The Last Frost", List.of("Ice on the inside")));
        assertThat(overview.ofYear(2027)).as("Lines for 2027, which has one blog, published on 1 January.")
                .containsExactly(new OverviewLine("100% Rye", List.of("Rye and nothing else")));
        assertThat(overview.ofYear(2010)).as("Lines for 2010, a year without blogs: an empty list, not null.").isEmpty();
    }

    @Test
    @Order(6)
    @OtherRows
    void serves_another_archive_too() {
        assertThat(overview.ofYear(1999))
                .as("Lines for 1999 in an archive that the page doesn't show. Ask the database for all of it; don't "
                        + "rely on the rows of the page.")
                .containsExactly(new OverviewLine("Last Light", List.of()), new OverviewLine("Floppy", List.of("Disk three of nine")),
                        new OverviewLine("Modem Songs", List.of("Handshake")),
                        new OverviewLine("Zeppelin Notes", List.of("Silver", "Above the lake")),
                        new OverviewLine("First Light", List.of()));
    }

    @Test
    @Order(7)
    void sends_at_most_three_statements_however_many_blogs(SqlLog sql, World world, SessionFactory factory, Session session) {
        world.execute("insert into blog (id, title, pub_date) values " + numbers(number -> "(%d, 'May', date '2026-05-0%d')"
                .formatted(number, 1 + number % 9)),
                "insert into entry (blog_id, headline, written_on) values " + numbers(number -> "(%d, 'Day one', date '2026-05-11'), "
                        .formatted(number) + "(%d, 'Day two', date '2026-05-12')".formatted(number)));

        List<OverviewLine> lines = overview.ofYear(2026);
        Batches batches = Batches.forFew(session, 246, sql);

        assertThat(lines)
                .as("Lines for 2026, which has 6 blogs and 240 more that this check added. If lines are missing, your answer has a "
                        + "limit, or drops lines that are equal; return a line for each blog.")
                .hasSize(246);
        assertThat(sql).as("The number of statements must not grow with the blogs.").sentAtMost(3);
        assertThat(sql.statements()).as("Statements for 246 blogs. If there are none, this answer can't come from the database.")
                .isNotEmpty();

        world.execute("insert into blog (id, title, pub_date) values " + numbers(1_000, 7_000, number -> "(%d, 'July', date '2026-07-0%d')"
                .formatted(number, 1 + number % 9)));
        sql.clear();
        int later = factory.fromSession(another -> {
            new Overview(another).ofYear(2026);
            return another.getFetchBatchSize();
        });
        assertThat(sql)
                .as("For 6,246 blogs a batch of a fixed size isn't enough, and neither is a list of ids that is cut into pieces. Fetch all entries together, with a fetch join or by subselect.")
                .sentAtMost(3);
        batches.growWith(6_246, later, sql);
    }

    @Test
    @Order(8)
    void reads_blogs_and_entries_of_that_year_only(SqlLog sql, World world) {
        world.execute("insert into blog (id, title, pub_date) values " + numbers(number -> "(%d, 'Old May', date '2011-05-01')"
                .formatted(number)),
                "insert into entry (blog_id, headline, written_on) values " + numbers(number -> "(%d, 'Old', date '2026-05-11')"
                        .formatted(number)),
                "insert into permalink (slug, blog_id) values " + numbers(number -> "('trains-%d', 7)".formatted(number)));

        overview.ofYear(2026);

        assertThat(sql.rowsRead())
                .as("Rows read for the 6 blogs and 7 entries of 2026: at most 19. %s",
                        sql.statements().stream().anyMatch(statement -> statement.text().contains("permalink"))
                                ? "A statement reads permalinks, which no line shows: leave them out."
                                : "Blogs or entries of other years were read, and thrown away in Java: put the year into each condition.")
                .isLessThanOrEqualTo(2 * 6 + 7);
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory.inSession(session -> new Overview(session).ofYear(2026)));
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_a_reference_in_java(Session session, World world) {
        Reference.in(world).of("lines for %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
                .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id))
                .map(blog -> new OverviewLine(blog.title(), rows.entriesOf(blog.id()).stream()
                        .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                .toList())
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return overview.ofYear(year);
                });
    }

    private static List<String> headlines(List<OverviewLine> lines, String title) {
        return lines.stream().filter(line -> line.title().equals(title)).findFirst().map(OverviewLine::headlines).orElse(null);
    }

    /** Something for each of 240 ids, as SQL lists it. */
    private static String numbers(IntFunction<String> row) {
        return numbers(500, 740, row);
    }

    private static String numbers(int from, int to, IntFunction<String> row) {
        return IntStream.range(from, to).mapToObj(row).collect(Collectors.joining(", "));
    }
}
