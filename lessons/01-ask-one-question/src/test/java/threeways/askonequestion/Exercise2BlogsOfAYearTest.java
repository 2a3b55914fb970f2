package threeways.askonequestion;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.NoResultException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: blogs of a year")
@BlogWorld
class Exercise2BlogsOfAYearTest {

    BlogsOfAYear blogsOfAYear;

    @BeforeEach
    void open_the_archive(Session session) {
        blogsOfAYear = new BlogsOfAYear(session);
    }

    @Test
    @Order(1)
    void finds_what_was_published_in_2026() {
        List<Blog> blogs = publishedIn(2026);

        assertThat(blogs)
                .as("The blog titled \":x?{0}\" was published in 2026: expected it as well. It has no author and no entries, and an inner "
                        + "join drops it: join nothing.")
                .extracting(Blog::getTitle).contains(":x?{0}");
        assertThat(blogs)
                .as("\"Night Trains\" was published in June 2026, \"Tide Tables\" in September: expected both. Look at the condition on "
                        + "pubDate.")
                .extracting(Blog::getTitle).contains("Night Trains", "Tide Tables");
    }

    @Test
    @Order(2)
    void includes_the_first_and_the_last_day_of_a_year() {
        List<Blog> blogs = publishedIn(2026);

        assertThat(blogs)
                .as("\"Ben's Bread\" was published on 1 January 2026, which belongs to 2026: expected it. Compare with >= and not with > if "
                        + "you ask for days.")
                .extracting(Blog::getTitle).contains("Ben's Bread");
        assertThat(blogs)
                .as("\"Fireworks at 23:59\" was published on 31 December 2026, which belongs to 2026: expected it. Ask for days before "
                        + "1 January 2027.")
                .extracting(Blog::getTitle).contains("Fireworks at 23:59");
        assertThat(blogs)
                .as("\"100% Rye\" was published on 1 January 2027 and doesn't belong to 2026. Compare the year with =; if you ask for days, use "
                        + "< 1 January 2027, since between includes both ends.")
                .extracting(Blog::getTitle).doesNotContain("100% Rye");
        assertThat(blogs)
                .as("\"The Last Frost\" was published on 31 December 2025 and doesn't belong to 2026. Begin with 1 January 2026: a date has no "
                        + "time zone to convert.")
                .extracting(Blog::getTitle).doesNotContain("The Last Frost");
    }

    @Test
    @Order(3)
    void finds_the_same_in_every_time_zone(World world) {
        for (String zone : List.of("America/Los_Angeles", "Pacific/Auckland")) {
            assertThat(world.inZone(zone, () -> publishedIn(2026)))
                    .as("A program in the time zone %s asked for 2026: expected the same six blogs, and their days. A day isn't an instant: bind "
                            + "LocalDates or the year, and convert nothing.", zone)
                    .extracting(blog -> blog.getTitle() + ", " + blog.getPubDate())
                    .containsExactlyInAnyOrder("Fireworks at 23:59, 2026-12-31", "Tide Tables, 2026-09-23", "Night Trains, 2026-06-15",
                            "under_scores, 2026-06-15", ":x?{0}, 2026-03-08", "Ben's Bread, 2026-01-01");
        }
    }

    @Test
    @Order(4)
    void puts_the_newest_first() {
        List<LocalDate> days = publishedIn(2026).stream().map(Blog::getPubDate).toList();

        assertThat(days)
                .as("Expected the newest blog first. Order by pubDate, descending, before anything else: without an \"order by\" the database "
                        + "returns rows in any order.")
                .isEqualTo(days.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    @Order(5)
    @OtherRows
    void answers_for_any_year_of_any_archive() {
        assertThat(publishedIn(1999))
                .as("Expected the five blogs of 1999, in an archive that the page doesn't show. Ask for the year that the caller passes, and "
                        + "write no year or title of the page into the answer.")
                .extracting(Blog::getTitle)
                .containsExactlyInAnyOrder("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(publishedIn(2010)).as("Nothing was published in 2010: expected an empty list. Look at the condition on pubDate.")
                .isEmpty();
    }

    @Test
    @Order(6)
    void sorts_the_blogs_of_one_day_by_title() {
        assertThat(publishedIn(2026))
                .as("Two blogs were published on 15 June 2026: expected \"Night Trains\" before \"under_scores\". Order by the title, ascending, "
                        + "after the date.")
                .filteredOn(blog -> blog.getPubDate().equals(LocalDate.of(2026, 6, 15))).extracting(Blog::getTitle)
                .containsExactly("Night Trains", "under_scores");
    }

    @Test
    @Order(7)
    @OtherRows
    void sorts_by_title_in_another_archive_too() {
        assertThat(publishedIn(1999))
                .as("Two blogs were published on 1 June 1999: expected \"Modem Songs\" before \"Zeppelin Notes\". Order by the title after the "
                        + "date: neither luck nor the id sorts titles.")
                .filteredOn(blog -> blog.getPubDate().equals(LocalDate.of(1999, 6, 1))).extracting(Blog::getTitle)
                .containsExactly("Modem Songs", "Zeppelin Notes");
    }

    @Test
    @Order(8)
    void finds_blogs_that_were_published_since_the_last_call(World world) {
        publishedIn(2026);
        world.execute("insert into blog (title, pub_date) values ('Night Trains', date '2026-02-03'), ('Quiet Days', date '2026-06-15'), "
                + "('A Late Summer', date '2026-09-02'), ('', date '2026-05-05')");

        List<Blog> blogs = publishedIn(2026);
        assertThat(blogs)
                .as("Another writer has published \"Quiet Days\" and \"A Late Summer\" in 2026 since the last call: expected both, and the older "
                        + "blogs. Ask the database at each call, without a limit.")
                .extracting(Blog::getTitle).contains("Quiet Days", "A Late Summer", ":x?{0}", "Ben's Bread");
        assertThat(blogs)
                .as("Two blogs of 2026 are titled \"Night Trains\" now: expected both. Two blogs may share a title: use neither distinct nor a "
                        + "set nor a map of titles.")
                .filteredOn(blog -> blog.getTitle().equals("Night Trains")).hasSize(2);
        assertThat(blogs)
                .as("A blog without a title, \"\", was published on 5 May 2026: expected it as well. Ask for nothing but the year.")
                .extracting(Blog::getTitle).contains("");
        assertThat(blogs)
                .as("\"A Late Summer\" was published three weeks before \"Tide Tables\", in the same month; \"Quiet Days\" is one of three of "
                        + "15 June. Order by the whole date, then by title.")
                .extracting(Blog::getTitle)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "A Late Summer", "Night Trains", "Quiet Days", "under_scores", "",
                        ":x?{0}", "Night Trains", "Ben's Bread");
    }

    @Test
    @Order(9)
    void lets_the_database_choose_and_sort(SqlLog sql, World world) {
        List<String> found = publishedIn(2026).stream().map(Blog::getTitle).toList();

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found.size())
                .sortedInTheDatabase(world, found)
                .bound(2026, 2027, 2025);

        publishedIn(1999);
        assertThat(sql).as("Asked for 2026 and for 1999.").sentOneText();
    }

    @Test
    @Order(10)
    @OtherRows
    void sorts_in_the_database_and_asks_once_in_another_archive_too(SqlLog sql, World world) {
        List<String> found = publishedIn(1999).stream().map(Blog::getTitle).toList();
        assertThat(sql).sortedInTheDatabase(world, found);

        sql.clear();
        publishedIn(2010);
        assertThat(sql).as("Asked for 2010, in which nothing was published.").sentOneStatement();
    }

    @Test
    @Order(11)
    void returns_all_blogs_of_a_busy_year(World world, SqlLog sql) {
        Scenes.publishAThousandMore(world);

        assertThat(publishedIn(2013).size())
                .as("1,100 blogs were published in 2013: expected all of them. A limit in the query or in Java ends the list earlier: leave it "
                        + "out.")
                .isEqualTo(1100);
        assertThat(sql).as("1,100 blogs were published in 2013.").sentOneStatement().sentWithoutLimit();
    }

    @Test
    @Order(12)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> line(blog.id(), blog.title(), blog.pubDate(), blog.authorId()))
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return publishedIn(year).stream().map(blog -> line(blog.getId(), blog.getTitle(), blog.getPubDate(),
                            blog.getAuthor() == null ? null : blog.getAuthor().getId())).toList();
                });
    }

    private static String line(Long id, String title, LocalDate day, Long author) {
        return "id %s, author %s, %s, \"%s\"".formatted(id, author, day, title);
    }

    @Test
    @Order(13)
    void asks_in_the_callers_session(Session session, SqlLog sql) {
        Scenes.moveTideTables(session, sql, moved -> {
            List<Blog> blogs = publishedIn(2027);

            assertThat(blogs)
                    .as("The caller has moved blog 6 to 2027 in this session, not written yet: expected it in 2027. Only a query of this "
                            + "session writes that first. Use no other session, and no JDBC.")
                    .extracting(Blog::getId).contains(6L);
            assertThat(blogs)
                    .as("Expected blogs that belong to the caller's session, so that changes to them are written. Return what the query "
                            + "returned: detach and copy nothing.")
                    .allMatch(session::contains);
        }, () -> publishedIn(2026));
    }

    @Test
    @Order(14)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsOfAYear.newestFirst(2026));
    }

    private List<Blog> publishedIn(int year) {
        List<Blog> blogs;
        try {
            blogs = blogsOfAYear.newestFirst(year);
        } catch (NoResultException | NoSuchElementException e) {
            return fail("newestFirst(%d) threw %s. Return a list for every year, an empty one if nothing was published.".formatted(year, e),
                    e);
        }
        assertThat(blogs).as("newestFirst(%d) returned null. Return a list for every year, an empty one if nothing was published.", year)
                .isNotNull();
        return blogs;
    }
}
