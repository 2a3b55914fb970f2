package threeways.trusttheorm;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: the newest blog of each year")
@BlogWorld
class Exercise2NewestBlogsTest {

    static final Pattern FORMATTED = Pattern.compile("(?i)to_char|format");

    NewestBlogs newestBlogs;

    @BeforeEach
    void open_the_archive(Session session) {
        newestBlogs = new NewestBlogs(session);
    }

    @Test
    @Order(1)
    void finds_the_newest_blog_of_each_year(SqlLog sql) {
        List<Headline> newest = newestBlogs.ofEachYear();
        assertThat(newest).as("Each of the five years needs one blog, its newest. %s", whyNotTheNewest(newest, sql))
                .containsExactlyInAnyOrder(
                        new Headline("Old Maps", LocalDate.of(2021, 5, 3)),
                        new Headline("Old Maps", LocalDate.of(2024, 2, 29)),
                        new Headline("The Last Frost", LocalDate.of(2025, 12, 31)),
                        new Headline("Fireworks at 23:59", LocalDate.of(2026, 12, 31)),
                        new Headline("100% Rye", LocalDate.of(2027, 1, 1)));
    }

    private static String whyNotTheNewest(List<Headline> headlines, SqlLog sql) {
        long years = headlines.stream().map(headline -> headline.pubDate().getYear()).distinct().count();
        if (years < 5) {
            if (sql.statements().stream().anyMatch(sent -> FORMATTED.matcher(sent.text()).find() && !sent.text().contains(" join "))) {
                return "A year is missing, and your SQL formats dates: some formats mean the year of the week, which can begin in December. "
                        + "Use year(pubDate).";
            }
            return "A year is missing: a join or a condition leaves out its blogs, such as those without entries.";
        }
        return headlines.size() > years
                ? "Some years came more than once: number the blogs of each year, and keep number 1."
                : "Number the blogs of each year by date, the newest first, and take title and date of the same row.";
    }

    @Test
    @Order(2)
    void puts_the_newest_year_first() {
        assertThat(newestBlogs.ofEachYear()).as(
                "The newest year must come first. The order inside over(…) numbers the blogs; sort the outer query by pubDate, descending.")
                .extracting(headline -> headline.pubDate().getYear()).containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(3)
    void takes_the_first_title_of_the_last_day(World world, SqlLog sql) {
        world.execute("insert into blog (title, pub_date) values ('Auld Lang Syne', date '2026-12-31'), ('Zero Hour', date '2025-12-31')");
        sql.clear();

        List<Headline> newest = newestBlogs.ofEachYear();
        assertThat(newest)
                .as("\"Auld Lang Syne\" came in on the last day of 2026, \"Zero Hour\" on that of 2025, without authors. %s",
                        whyNotTheFirstTitle(newest, sql))
                .extracting(Headline::title)
                .containsExactly("100% Rye", "Auld Lang Syne", "The Last Frost", "Old Maps", "Old Maps");
    }

    private static String whyNotTheFirstTitle(List<Headline> newest, SqlLog sql) {
        if (sql.statements().isEmpty()) {
            return "Your call sent no statement: ask in ofEachYear, at each call, not in the constructor.";
        }
        return newest.size() > 5
                ? "Two blogs of one year came: take the one whose title comes first, as row_number() does."
                : "Of the same date, take the title that comes first. Join no author.";
    }

    @Test
    @Order(4)
    void chooses_one_of_two_that_are_alike(World world) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2021-05-03')");

        assertThat(newestBlogs.ofEachYear())
                .as("A second \"Old Maps\" came in, on 3 May 2021 as well. Take one of the two: row_number() numbers them 1 and 2, but rank() "
                        + "gives both 1. With not exists, compare ids last.")
                .extracting(headline -> headline.pubDate().getYear()).containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(5)
    @OnH2
    void takes_the_order_of_titles_from_h2(World world) {
        world.execute("insert into blog (title, pub_date) values ('a map', date '2024-02-29'), (' zebra', date '2025-12-31')");

        List<String> titles = newestBlogs.ofEachYear().stream().map(Headline::title).toList();

        assertThat(titles).as(
                "\"a map\" came in on the day of \"Old Maps\", and \" zebra\", with a blank, on that of \"The Last Frost\". %s",
                titles.contains("a map")
                        ? "In H2 capitals come before small letters. Sort by the title itself, without lower(…)."
                        : "In H2 a blank comes before letters. Sort by the title itself, without trim(…).")
                .containsExactly("100% Rye", "Fireworks at 23:59", " zebra", "Old Maps", "Old Maps");
    }

    @Test
    @Order(6)
    @OtherRows
    void looks_into_another_archive_too() {
        assertThat(newestBlogs.ofEachYear())
                .as("This check has another archive, with blogs from 1998 to 2000. Take the years and titles from the database and none from the page.")
                .containsExactly(
                        new Headline("Floppy", LocalDate.of(2000, 2, 29)),
                        new Headline("Last Light", LocalDate.of(1999, 12, 31)),
                        new Headline("One More Day", LocalDate.of(1998, 12, 31)));
    }

    @Test
    @Order(7)
    void tells_centuries_apart(World world) {
        world.execute("insert into blog (title, pub_date) values ('Wax Cylinder', date '1926-03-08')");

        assertThat(newestBlogs.ofEachYear())
                .as("\"Wax Cylinder\" came in, from 1926: expected it last, as the blog of a year of its own. Number the blogs of each whole year, "
                        + "by year(pubDate), and set no earliest year.")
                .extracting(headline -> headline.pubDate().getYear()).containsExactly(2027, 2026, 2025, 2024, 2021, 1926);
    }

    @Test
    @Order(8)
    void asks_once_and_reads_a_row_for_each_year(World world, SessionFactory factory, SqlLog sql) {
        // only where two blogs share the last day does it show that more than one of them was read
        world.execute("insert into blog (title, pub_date) values ('Auld Lang Syne', date '2026-12-31'), ('Old Maps', date '2021-05-03')");

        List<Headline> newest = newestBlogs.ofEachYear();

        assertThat(sql).sentOneStatement();
        assertThat(sql).as(sql.rowsRead() <= newest.size() + 2
                ? "Two blogs of 2021 have the same date and title, two of 2026 the same date. Number each year's blogs with row_number(): "
                        + "rank() and max() return both."
                : "Number each year's blogs with row_number(), and keep number 1.").readNoMoreThan(newest.size());
        assertThat(sql.rowsRead())
                .as("Expected one row for each year. Fewer came, so several years are packed into one row, and Java takes them apart. "
                        + "Let the query return a row for each year.")
                .isEqualTo(newest.size());
        assertThat(sql).writtenByHibernateAlone(factory).sentWithoutLimit();
    }

    @Test
    @Order(9)
    void sees_what_the_caller_has_changed_in_the_session(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 9, blog -> blog.setPubDate(LocalDate.of(2020, 2, 2)), blog -> assertThat(
                newestBlogs.ofEachYear())
                .as("In this session the caller moved \"Fireworks at 23:59\" from 2026 to 2020, and hasn't committed. Your query must see that: "
                        + "ask in the session that was given, let it flush, and don't clear it.")
                .extracting(Headline::title)
                .containsExactly("100% Rye", "Tide Tables", "The Last Frost", "Old Maps", "Old Maps", "Fireworks at 23:59"));
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("the newest blog of each year", rows -> rows.blogs().stream().collect(Collectors.groupingBy(Rows.Blog::year)).values()
                        .stream().map(ofYear -> ofYear.stream()
                                .min(comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle())).orElseThrow())
                        .sorted(comparing(Rows.Blog::pubDate).reversed()).toList())
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .agreesWith(nothing -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return newestBlogs.ofEachYear();
                });
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> newestBlogs.ofEachYear());
    }
}
