package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: blogs of a year")
@BlogWorld
class Exercise1BlogsOfAYearTest {

    BlogsOfAYear blogsOfAYear;

    @BeforeEach
    void open_the_archive(DataSource dataSource) {
        blogsOfAYear = new BlogsOfAYear(dataSource);
    }

    @Test
    @Order(1)
    void finds_the_blogs_of_2026_with_their_dates() throws SQLException {
        List<Headline> headlines = blogsOfAYear.newestFirst(2026);

        assertThat(headlines).as("Expected at least these blogs of 2026, each with its date. %s", headlines.isEmpty()
                ? "Nothing came: look at which value is bound to which question mark."
                : "If only \":x?{0}\" is missing, an inner join leaves it out, since that blog has no author: read the table blog alone.")
                .extracting(Headline::toString)
                .contains("Night Trains (2026-06-15)", "Tide Tables (2026-09-23)", ":x?{0} (2026-03-08)");
    }

    @Test
    @Order(2)
    void includes_1_January_and_31_December() throws SQLException {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("Expected \"Ben's Bread\", published on 1 January 2026, and \"Fireworks at 23:59\", on 31 December, and nothing of the "
                        + "day before or after. Begin with 1 January, and end before the next one.")
                .extracting(Headline::title)
                .contains("Ben's Bread", "Fireworks at 23:59").doesNotContain("The Last Frost", "100% Rye");
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_the_blogs_of_any_year() throws SQLException {
        assertThat(blogsOfAYear.newestFirst(1999))
                .as("Expected the five blogs of 1999, in an archive that the page doesn't show. Bind the year that was asked for, and let "
                        + "the query find the rest.")
                .extracting(Headline::title)
                .containsExactlyInAnyOrder("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(blogsOfAYear.newestFirst(2010)).as("Expected an empty list for 2010: no blog was published then. Bind the year that was "
                + "asked for.").isEmpty();
    }

    @Test
    @Order(4)
    void sorts_newest_first_and_blogs_of_a_day_by_title(World world) throws SQLException {
        world.execute("insert into blog (title, pub_date) values ('Quiet Days', date '2026-06-15')");

        List<Headline> headlines = blogsOfAYear.newestFirst(2026);

        assertThat(headlines).as("Expected the newest date first. Sort by pub_date, descending.").extracting(Headline::pubDate)
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<String> ofOneDay = headlines.stream().filter(headline -> headline.pubDate().equals(LocalDate.of(2026, 6, 15)))
                .map(Headline::title).toList();
        assertThat(ofOneDay)
                .as("Expected the three blogs of 15 June 2026 sorted by title. %s", ofOneDay.equals(List.of("under_scores", "Quiet Days",
                        "Night Trains"))
                                ? "Their titles came backwards: write desc behind the date alone, and none behind the title."
                                : "Add the title to ORDER BY: the date alone leaves their order to chance, and an id isn't a title.")
                .containsExactly("Night Trains", "Quiet Days", "under_scores");
    }

    @Test
    @Order(5)
    void lists_each_blog_and_sorts_by_the_whole_date(World world) throws SQLException {
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-09-23'), ('Night Trains', date '2026-02-03'), "
                + "('A Late Summer', date '2026-09-02')");

        List<Headline> headlines = blogsOfAYear.newestFirst(2026);

        assertThat(headlines)
                .as("Expected two blogs titled \"Tide Tables\", both published on 23 September: two blogs that look alike are still two. "
                        + "Use neither distinct nor a set.")
                .filteredOn(headline -> headline.title().equals("Tide Tables")).hasSize(2);
        assertThat(headlines.size())
                .as("Expected nine blogs of 2026 after three were added. If fewer came, something limits the list or leaves rows out: return "
                        + "each row of the result.")
                .isEqualTo(9);
        assertThat(headlines)
                .as("Expected nine blogs of 2026, newest first: \"A Late Summer\" was published on 2 September, \"Night Trains\" on "
                        + "15 June and on 3 February. Sort by the whole date, then by title.")
                .extracting(Headline::title)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "Tide Tables", "A Late Summer", "Night Trains", "under_scores",
                        ":x?{0}", "Night Trains", "Ben's Bread");
    }

    @Test
    @Order(6)
    void filters_and_sorts_in_the_database_and_binds_the_year(SqlLog sql, World world) throws SQLException {
        List<String> found = blogsOfAYear.newestFirst(2026).stream().map(Headline::title).toList();
        assertThat(sql).sentOneStatement().sentOverJdbcAlone().sentWithoutLimit().filteredInTheDatabase().readNoMoreThan(found.size())
                .sortedInTheDatabase(world, found).bound(2026, 2027, 2025);

        blogsOfAYear.newestFirst(1999);
        assertThat(sql)
                .as("Expected the same SQL for 2026 and for 1999. The year, or a part of it, is concatenated into the SQL: bind it.")
                .sentOneText();
        assertThat(sql.statements().get(0).binds())
                .as("Expected a number or dates as bind values for 2026, and text came. H2 converts it, PostgreSQL refuses it. Bind a "
                        + "LocalDate with setObject, or the year with setInt.")
                .isNotEmpty().noneMatch(CharSequence.class::isInstance);
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsOfAYear.newestFirst(2026));
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> blogsOfAYear.newestFirst(2026));
    }

    @Test
    @Order(8)
    void throws_an_SQLException_if_there_is_no_connection() {
        SQLException closed = new SQLException("the archive is closed today");
        DataSource closedToday = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    throw closed;
                });

        Throwable thrown = catchThrowable(() -> new BlogsOfAYear(closedToday).newestFirst(2026));

        assertThat(String.valueOf(thrown))
                .as("Expected the SQLException of a data source that gives no connection. Neither catch it nor wrap it: the method declares "
                        + "an SQLException, so callers wait for that.")
                .isEqualTo(closed.toString());
    }

    @Test
    @Order(9)
    void reads_the_same_dates_in_any_time_zone(World world) throws SQLException {
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            assertThat(world.inZone(zone, () -> blogsOfAYear.newestFirst(2026)))
                    .as("The JVM's time zone is %s: expected the same blogs and dates as anywhere, since a date has no zone. Read and bind a LocalDate, "
                            + "and convert nothing through milliseconds or an Instant.", zone)
                    .extracting(Headline::toString)
                    .contains("Fireworks at 23:59 (2026-12-31)", "Ben's Bread (2026-01-01)").hasSize(6);
        }
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(Edges::years)
                .agreesWith(year -> blogsOfAYear.newestFirst(year));
    }
}