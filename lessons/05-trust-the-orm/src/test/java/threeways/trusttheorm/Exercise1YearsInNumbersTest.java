package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: years in numbers")
@BlogWorld
class Exercise1YearsInNumbersTest {

    YearsInNumbers yearsInNumbers;

    @BeforeEach
    void open_the_archive(Session session) {
        yearsInNumbers = new YearsInNumbers(session);
    }

    @Test
    @Order(1)
    void knows_the_first_and_the_last_day_of_each_year() {
        assertThat(yearsInNumbers.newestFirst()).as("the years of the archive, each with the first and the last day of publication")
                .extracting(YearInNumbers::year, YearInNumbers::first, YearInNumbers::last)
                .containsExactlyInAnyOrder(
                        tuple(2021, LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 3)),
                        tuple(2024, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)),
                        tuple(2025, LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31)),
                        tuple(2026, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        tuple(2027, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)));
    }

    @Test
    @Order(2)
    void counts_the_blog_that_nobody_wrote() {
        assertThat(yearsInNumbers.newestFirst())
                .as("blogs of each year (2026 has six, and \":x?{0}\", which nobody wrote, is one of them: a path such as author.name "
                        + "joins the author, and a blog without one drops out)")
                .extracting(YearInNumbers::year, YearInNumbers::blogs)
                .containsExactlyInAnyOrder(tuple(2021, 1L), tuple(2024, 1L), tuple(2025, 1L), tuple(2026, 6L), tuple(2027, 1L));
    }

    @Test
    @Order(3)
    void counts_each_author_once_a_year(World world) {
        assertThat(authorsOf2026())
                .as("authors of 2026: Ada, Ben, Chi and Dora. Ada wrote two of the six blogs and is one person; nobody is no author")
                .isEqualTo(4);

        world.execute("update author set name = 'Ada' where name = 'Ben'");
        assertThat(authorsOf2026()).as("authors of 2026, now that Ben calls himself Ada as well: two people of one name are two")
                .isEqualTo(4);
    }

    @Test
    @Order(4)
    void puts_the_newest_year_first() {
        assertThat(yearsInNumbers.newestFirst()).as("the years of the archive, the newest first").extracting(YearInNumbers::year)
                .containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(5)
    @OtherRows
    void sums_up_another_archive_too() {
        assertThat(yearsInNumbers.newestFirst()).as("the years of an archive that the page doesn't show").containsExactly(
                new YearInNumbers(2000, 2, 2, LocalDate.of(2000, 1, 1), LocalDate.of(2000, 2, 29)),
                new YearInNumbers(1999, 5, 2, LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31)),
                new YearInNumbers(1998, 1, 1, LocalDate.of(1998, 12, 31), LocalDate.of(1998, 12, 31)));
    }

    @Test
    @Order(6)
    void lets_the_database_sum_up(SessionFactory factory, SqlLog sql) {
        List<YearInNumbers> years = yearsInNumbers.newestFirst();

        assertThat(sql).sentOneStatement().readNoMoreThan(years.size());
        assertThat(factory.getStatistics().getEntityLoadCount()).as("objects loaded (the report shows numbers, and no blog)").isZero();
        assertThat(sql).writtenByHibernate(factory);
    }

    private long authorsOf2026() {
        return yearsInNumbers.newestFirst().stream().filter(year -> year.year() == 2026).mapToLong(YearInNumbers::authors).sum();
    }
}
