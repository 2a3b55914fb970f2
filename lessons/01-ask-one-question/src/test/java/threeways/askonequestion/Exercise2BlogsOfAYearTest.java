package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;

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
    void puts_the_newest_first_and_sorts_a_day_by_title() {
        assertThat(blogsOfAYear.newestFirst(2026))
                .as("blogs of 2026, newest first. \"Night Trains\" and \"under_scores\" are of one day: "
                        + "without a second thing to sort by, they may change places from one run to the next")
                .extracting(Blog::getTitle)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread");
    }

    @Test
    @Order(4)
    @OtherRows
    void answers_for_another_archive_too() {
        assertThat(blogsOfAYear.newestFirst(1999))
                .as("blogs of 1999 in an archive that the page doesn't show, newest first. \"Modem Songs\" and \"Zeppelin Notes\" are of one "
                        + "day: without a second thing to sort by, they may change places from one run to the next")
                .extracting(Blog::getTitle).containsExactly("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(blogsOfAYear.newestFirst(2010)).as("blogs of a year without any").isEmpty();
    }

    @Test
    @Order(5)
    void leaves_the_work_to_the_database(SqlLog sql) {
        int found = blogsOfAYear.newestFirst(2026).size();

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found).sortedInTheDatabase().bound(2026, 2027, 2025);
    }
}
