package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
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

@DisplayName("Exercise 1: blogs of a year, in a builder")
@BlogWorld
class Exercise1BlogsOfAYearTest {

    static final String SAME_DAY = "Blogs of the same day are sorted by title: name BLOG.TITLE as the second column of orderBy.";

    BlogsOfAYear blogsOfAYear;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        blogsOfAYear = new BlogsOfAYear(ctx);
    }

    @Test
    @Order(1)
    void finds_the_blogs_of_2026() {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("Expected the headlines of 2026, title and day. If \":x?{0}\" is missing, a join drops it, since it has no author; if days "
                        + "are null, title and day are exchanged.")
                .extracting(Headline::toString)
                .contains("Night Trains (2026-06-15)", "Tide Tables (2026-09-23)", ":x?{0} (2026-03-08)");
    }

    @Test
    @Order(2)
    void includes_the_first_and_the_last_day_of_a_year() {
        List<String> titles = blogsOfAYear.newestFirst(2026).stream().map(Headline::title).toList();

        assertThat(titles)
                .as("\"Ben's Bread\" is from 1 January and \"Fireworks at 23:59\" from 31 December: both belong to 2026. Check both ends of the range.")
                .contains("Ben's Bread", "Fireworks at 23:59");
        assertThat(titles)
                .as("\"The Last Frost\" is from 31 December 2025 and \"100% Rye\" from 1 January 2027: neither belongs to 2026. Check both ends of "
                        + "the range; between includes its own.")
                .doesNotContain("The Last Frost", "100% Rye");
    }

    @Test
    @Order(3)
    void sorts_newest_first_and_a_day_by_title() {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("Expected the days of 2026 with the newest first. Sort by BLOG.PUB_DATE, descending.").extracting(Headline::pubDate)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("Expected \"Night Trains\" before \"under_scores\", both from 15 June 2026. " + SAME_DAY)
                .filteredOn(headline -> headline.pubDate().equals(LocalDate.of(2026, 6, 15))).extracting(Headline::title)
                .containsExactly("Night Trains", "under_scores");
    }

    @Test
    @Order(4)
    @OtherRows
    void finds_the_blogs_of_any_year_in_other_rows_too() {
        assertThat(blogsOfAYear.newestFirst(1999))
                .as("Expected the five headlines of 1999 in a second set of rows, which the page doesn't show. If others came, the answer "
                        + "depends on the page's rows or on 2026: compare with the argument.")
                .extracting(Headline::title)
                .containsExactlyInAnyOrder("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(blogsOfAYear.newestFirst(2010))
                .as("Expected an empty list for 2010, a year without blogs. Compare the day with the year that was asked for.").isEmpty();
    }

    @Test
    @Order(5)
    @OtherRows
    void sorts_a_day_by_title_in_other_rows_too() {
        assertThat(blogsOfAYear.newestFirst(1999))
                .as("Expected \"Modem Songs\" before \"Zeppelin Notes\", both from 1 June 1999. " + SAME_DAY)
                .filteredOn(headline -> headline.pubDate().equals(LocalDate.of(1999, 6, 1))).extracting(Headline::title)
                .containsExactly("Modem Songs", "Zeppelin Notes");
    }

    @Test
    @Order(6)
    void lists_two_blogs_of_equal_title_and_day(World world) {
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-09-23')");

        assertThat(blogsOfAYear.newestFirst(2026))
                .as("A second \"Tide Tables\" was published on the same day: expected both. They differ in their ids alone: leave out "
                        + "distinct, group by and sets, and keep no result of an earlier call.")
                .extracting(Headline::title).containsSubsequence("Tide Tables", "Tide Tables");
    }

    @Test
    @Order(7)
    void sorts_by_the_whole_day_and_keeps_equal_titles(World world) {
        world.execute("insert into blog (title, pub_date) values ('Night Trains', date '2026-02-03'), ('Quiet Days', date '2026-06-15'), "
                + "('A Late Summer', date '2026-09-02')");

        assertThat(blogsOfAYear.newestFirst(2026))
                .as("Three more blogs were published in 2026, a second \"Night Trains\" among them: expected all nine, newest first, a day by "
                        + "title. Sort by the whole date, keep equal titles, and set no limit.")
                .extracting(Headline::title)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "A Late Summer", "Night Trains", "Quiet Days", "under_scores",
                        ":x?{0}",
                        "Night Trains", "Ben's Bread");
    }

    @Test
    @Order(8)
    void filters_and_sorts_in_the_database_and_reads_two_columns(SqlLog sql, World world) {
        List<String> found = blogsOfAYear.newestFirst(2026).stream().map(Headline::title).toList();

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found.size()).sortedInTheDatabase(world, found)
                .sentWithoutLimit().bound(2026, 2027, 2025);
        assertThat(sql.statements().get(0).columns())
                .as("Expected two columns in each row, since a headline is a title and a day. More are read for nothing: name BLOG.TITLE and "
                        + "BLOG.PUB_DATE in select.")
                .isLessThanOrEqualTo(2);
        assertThat(sql).leftTheTransactionToTheCaller();

        blogsOfAYear.newestFirst(1999);
        assertThat(sql).as("asked for 2026 and for 1999").sentOneText();
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(Edges::years)
                .agreesWith(year -> blogsOfAYear.newestFirst(year));
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsOfAYear.newestFirst(2026));
    }
}
