package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    void finds_what_was_published_in_2026() throws SQLException {
        assertThat(blogsOfAYear.newestFirst(2026)).as("blogs of 2026, each with its day").extracting(Headline::toString)
                .contains("Night Trains (2026-06-15)", "Tide Tables (2026-09-23)", ":x?{0} (2026-03-08)");
    }

    @Test
    @Order(2)
    void knows_where_a_year_begins_and_ends() throws SQLException {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("blogs of 2026: \"Ben's Bread\" is of its first day, \"Fireworks at 23:59\" of its last; "
                        + "the day before and the day after are other years")
                .extracting(Headline::title)
                .contains("Ben's Bread", "Fireworks at 23:59").doesNotContain("The Last Frost", "100% Rye");
    }

    @Test
    @Order(3)
    @OtherRows
    void answers_for_any_year_of_any_archive() throws SQLException {
        assertThat(blogsOfAYear.newestFirst(1999)).as("blogs of 1999, in an archive that the page doesn't show")
                .extracting(Headline::title)
                .containsExactlyInAnyOrder("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(blogsOfAYear.newestFirst(2010)).as("blogs of 2010, when nobody wrote").isEmpty();
    }

    @Test
    @Order(4)
    void puts_the_newest_first_and_sorts_a_day_by_title(World world) throws SQLException {
        world.execute("insert into blog (title, pub_date) values ('Quiet Days', date '2026-06-15')");

        List<Headline> headlines = blogsOfAYear.newestFirst(2026);

        assertThat(headlines).as("days of publication in 2026, the newest first").extracting(Headline::pubDate)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(headlines)
                .as("blogs of 15 June 2026 (there are three now, by title: whoever sorts by the day alone leaves the rest to chance, "
                        + "and an id is no title)")
                .filteredOn(headline -> headline.pubDate().equals(LocalDate.of(2026, 6, 15)))
                .extracting(Headline::title).containsExactly("Night Trains", "Quiet Days", "under_scores");
    }

    @Test
    @Order(5)
    void gives_every_blog_its_place(World world) throws SQLException {
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-09-23'), ('Night Trains', date '2026-02-03'), "
                + "('A Late Summer', date '2026-09-02')");

        assertThat(blogsOfAYear.newestFirst(2026))
                .as("blogs of 2026 after three more were published: a second \"Tide Tables\" on the day of the first (two that look alike "
                        + "are still two), another \"Night Trains\", and \"A Late Summer\" in the month of \"Tide Tables\", three weeks "
                        + "before them")
                .extracting(Headline::title)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "Tide Tables", "A Late Summer", "Night Trains", "under_scores",
                        ":x?{0}", "Night Trains", "Ben's Bread");
    }

    @Test
    @Order(6)
    void leaves_the_work_to_the_database_and_sends_the_year_beside_the_text(SqlLog sql, World world) throws SQLException {
        List<String> found = blogsOfAYear.newestFirst(2026).stream().map(Headline::title).toList();
        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found.size()).sortedInTheDatabase(world, found)
                .bound(2026, 2027, 2025);

        blogsOfAYear.newestFirst(1999);
        assertThat(sql)
                .as("texts sent for 2026 and for 1999 (the year is still a part of the text; beside it, as a bind value, one text does for all)")
                .sentOneText();
        assertThat(sql.statements().get(0).binds())
                .as("bind values for 2026 (a year or a date that travels as text is read as one by grace of this database; "
                        + "PostgreSQL refuses it. setObject takes a LocalDate, and setInt a year)")
                .isNotEmpty().noneMatch(CharSequence.class::isInstance);
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsOfAYear.newestFirst(2026));
    }

    @Test
    @Order(8)
    void hands_on_the_complaint_of_the_database() {
        SQLException closed = new SQLException("the archive is closed today");
        DataSource closedToday = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    throw closed;
                });

        Throwable thrown = catchThrowable(() -> new BlogsOfAYear(closedToday).newestFirst(2026));

        assertThat(Optional.ofNullable(thrown).map(Throwable::getClass))
                .as("what came of it when there was no connection to be had (an empty list would say that nothing was published; the "
                        + "caller is told to expect an SQLException)")
                .contains(SQLException.class);
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
}
