package threeways.askonequestion;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
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

    static final String WHY_TWO = "two of one day: without a second thing to sort by, they may change places from one run to the next";

    BlogsOfAYear blogsOfAYear;

    @BeforeEach
    void open_the_archive(Session session) {
        blogsOfAYear = new BlogsOfAYear(session);
    }

    @Test
    @Order(1)
    void finds_what_was_published_in_2026() {
        assertThat(blogsOfAYear.newestFirst(2026)).as("blogs of 2026").extracting(Blog::getTitle)
                .contains("Night Trains", "Tide Tables", ":x?{0}");
    }

    @Test
    @Order(2)
    void knows_where_a_year_begins_and_ends() {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("blogs of 2026: \"Ben's Bread\" is of its first day, \"Fireworks at 23:59\" of its last; "
                        + "the day before and the day after are other years")
                .extracting(Blog::getTitle)
                .contains("Ben's Bread", "Fireworks at 23:59").doesNotContain("The Last Frost", "100% Rye");
    }

    @Test
    @Order(3)
    void puts_the_newest_first() {
        assertThat(blogsOfAYear.newestFirst(2026)).as("days of publication in 2026, the newest first").extracting(Blog::getPubDate)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @Order(4)
    @OtherRows
    void answers_for_any_year_of_any_archive() {
        assertThat(blogsOfAYear.newestFirst(1999)).as("blogs of 1999, in an archive that the page doesn't show")
                .extracting(Blog::getTitle)
                .containsExactlyInAnyOrder("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(blogsOfAYear.newestFirst(2010)).as("blogs of 2010, when nobody wrote").isEmpty();
    }

    @Test
    @Order(5)
    void sorts_the_blogs_of_one_day_by_title() {
        assertThat(blogsOfAYear.newestFirst(2026)).as("blogs of 15 June 2026 (" + WHY_TWO + ")")
                .filteredOn(blog -> blog.getPubDate().equals(LocalDate.of(2026, 6, 15))).extracting(Blog::getTitle)
                .containsExactly("Night Trains", "under_scores");
    }

    @Test
    @Order(6)
    @OtherRows
    void sorts_them_by_title_in_another_archive_too() {
        assertThat(blogsOfAYear.newestFirst(1999)).as("blogs of 1 June 1999 (" + WHY_TWO + ")")
                .filteredOn(blog -> blog.getPubDate().equals(LocalDate.of(1999, 6, 1))).extracting(Blog::getTitle)
                .containsExactly("Modem Songs", "Zeppelin Notes");
    }

    @Test
    @Order(7)
    void gives_every_blog_its_place(World world) {
        world.execute("insert into blog (title, pub_date) values ('Night Trains', date '2026-02-03'), ('Quiet Days', date '2026-06-15'), "
                + "('A Late Summer', date '2026-09-02')");

        assertThat(blogsOfAYear.newestFirst(2026))
                .as("blogs of 2026 after three more were published: a second \"Night Trains\" (two blogs may share a title), \"Quiet Days\" on "
                        + "a day that has two already, and \"A Late Summer\" in the month of \"Tide Tables\", three weeks before it")
                .extracting(Blog::getTitle)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "A Late Summer", "Night Trains", "Quiet Days", "under_scores",
                        ":x?{0}",
                        "Night Trains", "Ben's Bread");
    }

    @Test
    @Order(8)
    void leaves_the_work_to_the_database(SqlLog sql, World world) {
        List<String> found = blogsOfAYear.newestFirst(2026).stream().map(Blog::getTitle).toList();

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found.size()).sortedInTheDatabase(world, found)
                .bound(2026, 2027, 2025);

        blogsOfAYear.newestFirst(1999);
        assertThat(sql).as("asked for 2026 and for 1999").sentOneText();
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> line(blog.id(), blog.title(), blog.pubDate(), blog.authorId()))
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return blogsOfAYear.newestFirst(year).stream().map(blog -> line(blog.getId(), blog.getTitle(), blog.getPubDate(),
                            blog.getAuthor() == null ? null : blog.getAuthor().getId())).toList();
                });
    }

    private static String line(Long id, String title, LocalDate day, Long author) {
        return "\"%s\" of %s, with id %s and author %s".formatted(title, day, id, author);
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsOfAYear.newestFirst(2026));
    }
}
