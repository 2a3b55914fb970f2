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
import threeways.workbench.CallersSession;
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
        assertThat(yearsInNumbers.newestFirst())
                .as("Each of the five years needs the first and the last day on which a blog was published: min(pubDate) and then max(pubDate), "
                        + "as the record has them. Leave no year out.")
                .extracting(year -> year.year() + ": " + year.first() + " to " + year.last())
                .containsExactlyInAnyOrder("2021: 2021-05-03 to 2021-05-03", "2024: 2024-02-29 to 2024-02-29",
                        "2025: 2025-12-31 to 2025-12-31", "2026: 2026-01-01 to 2026-12-31", "2027: 2027-01-01 to 2027-01-01");
    }

    @Test
    @Order(2)
    void counts_every_blog_once(World world) {
        Map<Integer, Long> blogs = blogsOfEachYear();
        assertThat(blogs).as("Expected six blogs in 2026, and one in each other year. %s", whyNotSix(blogs.getOrDefault(2026, 0L)))
                .containsOnly(entry(2021, 1L), entry(2024, 1L), entry(2025, 1L), entry(2026, 6L), entry(2027, 1L));

        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-10-01')");
        assertThat(blogsOfEachYear().get(2026))
                .as("A second blog titled \"Tide Tables\" came in, so 2026 has seven blogs now. Count blogs and not titles, and ask the "
                        + "database at each call.")
                .isEqualTo(7L);
    }

    private static String whyNotSix(long blogs) {
        return switch ((int) blogs) {
            case 4 -> "2026 has four authors: keep the order of the record's components.";
            case 5 ->
                "Five: a join dropped the blog titled \":x?{0}\", which has no author, or the two blogs published on 15 June were counted as one. "
                        + "Use count(*) without a join.";
            case 9 -> "Nine: a join with the entries repeats blogs. Ask blogs alone.";
            default -> "Use count(*) from Blog, grouped by the year.";
        };
    }

    @Test
    @Order(3)
    void counts_each_author_once_a_year(World world) {
        assertThat(authorsOf(2026))
                .as("Ada, Ben, Chi and Dora wrote blogs in 2026. Ada wrote two and counts once; the missing author of \":x?{0}\" doesn't count. "
                        + "Use count(distinct author).")
                .isEqualTo(4);

        world.execute("update author set name = 'Ada' where name = 'Ben'");
        assertThat(authorsOf(2026))
                .as("Ben calls himself Ada now, and two authors of one name are still two. Count authors and not names: "
                        + "count(distinct author) compares keys.")
                .isEqualTo(4);

        world.execute("update author set name = '11' where id = 1", "insert into author (id, name) values (11, '1')",
                "insert into blog (title, pub_date, author_id) values ('Elevens', date '2026-11-11', 11)");
        assertThat(authorsOf(2026))
                .as("Author 1 is called \"11\" now, and author 11, called \"1\", wrote a blog: that makes five. Joined without a separator, name and id "
                        + "are the same text for both. Count keys: count(distinct author).")
                .isEqualTo(5);
    }

    @Test
    @Order(4)
    void puts_the_newest_year_first() {
        assertThat(yearsInNumbers.newestFirst())
                .as("The newest year must come first. Sort by the year, descending: without an order by, groups come in any order.")
                .extracting(YearInNumbers::year)
                .containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(5)
    @OtherRows
    void sums_up_another_archive_too() {
        assertThat(yearsInNumbers.newestFirst()).as(
                "This check has another archive, with blogs from 1998 to 2000. Take all numbers from the database and none from the page.")
                .containsExactly(
                        new YearInNumbers(2000, 2, 2, LocalDate.of(2000, 1, 1), LocalDate.of(2000, 2, 29)),
                        new YearInNumbers(1999, 5, 2, LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31)),
                        new YearInNumbers(1998, 1, 1, LocalDate.of(1998, 12, 31), LocalDate.of(1998, 12, 31)));
    }

    @Test
    @Order(6)
    void lists_a_year_in_which_no_blog_has_an_author(World world) {
        world.execute("insert into blog (title, pub_date) values ('Found in a Drawer', date '2019-07-07')");

        List<YearInNumbers> years = yearsInNumbers.newestFirst();

        assertThat(years)
                .as("\"Found in a Drawer\" came in, the only blog in 2019, and it has no author. List 2019 with one blog and zero "
                        + "authors: neither a condition nor a join may ask for one.")
                .contains(new YearInNumbers(2019, 1, 0, LocalDate.of(2019, 7, 7), LocalDate.of(2019, 7, 7)));
    }

    @Test
    @Order(7)
    void sorts_years_as_numbers(World world) {
        world.execute("insert into blog (title, pub_date) values ('Quill and Ink', date '0999-05-03')");

        assertThat(yearsInNumbers.newestFirst())
                .as("\"Quill and Ink\" came in, from the year 999, which must come last. If it comes first, years are sorted as text, in which 9 "
                        + "comes after 2: sort by the number.")
                .extracting(YearInNumbers::year).containsExactly(2027, 2026, 2025, 2024, 2021, 999);
    }

    @Test
    @Order(8)
    void lets_the_database_sum_up(SessionFactory factory, SqlLog sql) {
        List<YearInNumbers> years = yearsInNumbers.newestFirst();

        assertThat(sql).sentOneStatement().readNoMoreThan(years.size());
        assertThat(sql.rowsRead())
                .as("Expected one row for each year. Fewer came, so several years are packed into one row, and Java takes them apart. "
                        + "Let the query return a row for each year.")
                .isEqualTo(years.size());
        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("The report needs numbers, so no entity may be loaded. Select the columns into the record.").isZero();
        assertThat(sql).writtenByHibernateAlone(factory).sentWithoutLimit();
    }

    @Test
    @Order(9)
    void counts_what_the_caller_has_changed_in_the_session(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 10, blog -> blog.setPubDate(LocalDate.of(2020, 2, 2)), blog -> assertThat(
                yearsInNumbers.newestFirst())
                .as("In this session the caller moved \"Old Maps\" from 2021 to 2020, and hasn't committed. Your query must see that: ask in "
                        + "the session that was given, let it flush, and don't clear it.")
                .extracting(YearInNumbers::year).containsExactly(2027, 2026, 2025, 2024, 2020));
    }

    @Test
    @Order(10)
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
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> yearsInNumbers.newestFirst());
    }

    private Map<Integer, Long> blogsOfEachYear() {
        return yearsInNumbers.newestFirst().stream().collect(Collectors.toMap(YearInNumbers::year, YearInNumbers::blogs, Long::sum));
    }

    private long authorsOf(int wanted) {
        return yearsInNumbers.newestFirst().stream().filter(year -> year.year() == wanted).mapToLong(YearInNumbers::authors).sum();
    }
}
