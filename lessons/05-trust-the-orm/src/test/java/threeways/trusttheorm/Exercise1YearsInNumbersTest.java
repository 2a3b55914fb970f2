package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
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
                .extracting(year -> year.year() + ": " + year.first() + " to " + year.last())
                .containsExactlyInAnyOrder("2021: 2021-05-03 to 2021-05-03", "2024: 2024-02-29 to 2024-02-29",
                        "2025: 2025-12-31 to 2025-12-31", "2026: 2026-01-01 to 2026-12-31", "2027: 2027-01-01 to 2027-01-01");
    }

    @Test
    @Order(2)
    void counts_every_blog_once(World world) {
        assertThat(blogsOfEachYear())
                .as("blogs of each year (2026 has six. Five: a path such as author.name joined the author, and \":x?{0}\", which nobody wrote, "
                        + "dropped out. Nine: joined entries multiply. Four: that is the authors, and the record's order counts)")
                .containsOnly(entry(2021, 1L), entry(2024, 1L), entry(2025, 1L), entry(2026, 6L), entry(2027, 1L));

        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-10-01')");
        assertThat(blogsOfEachYear()).as("blogs of each year, with a second \"Tide Tables\" in 2026: two blogs of one title are two")
                .contains(entry(2026, 7L));
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
        assertThat(sql.rowsRead()).as("rows read: one comes back for each year, and what is packed into fewer is taken apart in Java")
                .isEqualTo(years.size());
        assertThat(factory.getStatistics().getEntityLoadCount()).as("objects loaded (the report shows numbers, and no blog)").isZero();
        assertThat(sql).as("who wrote the SQL (lesson 12 has the place for it)").writtenByHibernateAlone(factory);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("years in numbers", rows -> rows.blogs().stream().collect(Collectors.groupingBy(Rows.Blog::year)).entrySet().stream()
                        .sorted(Map.Entry.<Integer, List<Rows.Blog>>comparingByKey().reversed()).map(year -> inNumbers(year.getKey(), year
                                .getValue()))
                        .toList())
                .agreesWith(nothing -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return yearsInNumbers.newestFirst();
                });
    }

    private static YearInNumbers inNumbers(int year, List<Rows.Blog> blogs) {
        return new YearInNumbers(year, blogs.size(), blogs.stream().map(Rows.Blog::authorId).filter(Objects::nonNull).distinct().count(),
                blogs.stream().map(Rows.Blog::pubDate).min(Comparator.naturalOrder()).orElseThrow(),
                blogs.stream().map(Rows.Blog::pubDate).max(Comparator.naturalOrder()).orElseThrow());
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> yearsInNumbers.newestFirst());
    }

    private Map<Integer, Long> blogsOfEachYear() {
        return yearsInNumbers.newestFirst().stream().collect(Collectors.toMap(YearInNumbers::year, YearInNumbers::blogs, Long::sum));
    }

    private long authorsOf2026() {
        return yearsInNumbers.newestFirst().stream().filter(year -> year.year() == 2026).mapToLong(YearInNumbers::authors).sum();
    }
}
