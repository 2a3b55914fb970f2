package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 5: busy months, by the index")
@BlogWorld
class Exercise5BusyMonthsTest {

    /** Sorts a query that has no order downwards. */
    private static final UnaryOperator<String> DOWNWARDS = sql -> sql.contains("order by") ? sql : sql + " order by 1 desc";

    BusyMonths busyMonths;

    @BeforeEach
    void open_the_archive(Session session) {
        busyMonths = new BusyMonths(session);
    }

    @Test
    @Order(1)
    void counts_the_blogs_of_each_month() {
        Map<Integer, Long> months = busyMonths.of(2026).stream()
                .collect(Collectors.toMap(MonthInNumbers::month, MonthInNumbers::blogs, Long::sum));
        assertThat(months.keySet()).as("Blogs of 2026, from 1 January to 31 December, are in five months. %s", whyNotFive(months))
                .containsExactlyInAnyOrder(1, 3, 6, 9, 12);
        assertThat(months.get(3))
                .as("March has one blog, \":x?{0}\", which has neither author nor entries. Count rows of Blog with count(*).").isEqualTo(1);
        assertThat(months.get(6))
                .as("June has two blogs, both on 15 June, and one has three entries. Count rows of Blog with count(*): no days, no titles and no "
                        + "entries.")
                .isEqualTo(2);
        assertThat(months.get(9)).as("September 2026 has one blog, \"Tide Tables\". Choose the blogs of the year that was asked for.")
                .isEqualTo(1);
    }

    private static String whyNotFive(Map<Integer, Long> months) {
        if (!months.containsKey(3)) {
            return "In March there is \":x?{0}\", which has neither author nor entries: join none.";
        }
        if (months.containsValue(0L)) {
            return "A month without blogs is left out.";
        }
        return months.size() > 5
                ? "The others are months of other years: choose the year in a where."
                : "Take the first and the last day of the year along.";
    }

    @Test
    @Order(2)
    void puts_january_first(SessionFactory factory) {
        assertThat(busyMonths.of(2026)).as("January must come first, and December last. Sort by the number of the month.")
                .extracting(MonthInNumbers::month)
                .containsExactly(1, 3, 6, 9, 12);

        try (Session contrary = factory.withOptions().statementInspector(DOWNWARDS).openSession()) {
            assertThat(new BusyMonths(contrary).of(2026))
                    .as("January must come first. Your query has no order, so this check added \"order by 1 desc\" to its SQL: H2 returns "
                            + "groups sorted today, but doesn't promise to. Add an order by.")
                    .extracting(MonthInNumbers::month).containsExactly(1, 3, 6, 9, 12);
        }
    }

    @Test
    @Order(3)
    void knows_where_a_year_begins_and_ends(World world) {
        assertThat(busyMonths.of(2026))
                .as("Count 1 January and 31 December 2026, with one blog each, and leave out \"The Last Frost\", from the day before, and \"100% Rye\", "
                        + "from the day after: >= 1 January, < the next 1 January.")
                .contains(new MonthInNumbers(1, 1), new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2025))
                .as("2025 has one blog, \"The Last Frost\", on 31 December. Begin with 1 January and end before 1 January of the next year.")
                .containsExactly(new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2010)).as("2010 has no blogs, so the list must be empty.").isEmpty();

        world.execute("insert into blog (title, pub_date) values ('Day 366', date '2024-12-31')");
        assertThat(busyMonths.of(2024))
                .as("2024 is a leap year, with blogs on 29 February and on 31 December, which is day 366. End the range before 1 January of the "
                        + "next year, and don't add 365 days.")
                .containsExactly(new MonthInNumbers(2, 1), new MonthInNumbers(12, 1));
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(busyMonths.of(1999))
                .as("This check has another archive, with blogs from 1998 to 2000. Four months of 1999 have blogs, and June has two.")
                .containsExactly(
                        new MonthInNumbers(1, 1), new MonthInNumbers(6, 2), new MonthInNumbers(8, 1), new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2000)).as("2000, a leap year, has a blog on 1 January and one on 29 February.").containsExactly(
                new MonthInNumbers(1, 1),
                new MonthInNumbers(2, 1));
    }

    @Test
    @Order(5)
    void counts_in_the_database(World world, SessionFactory factory, SqlLog sql) {
        publish(world, "May", 40, number -> LocalDate.of(2026, 5, 1 + number % 31));

        List<MonthInNumbers> months = busyMonths.of(2026);

        assertThat(months).as(
                "Forty blogs titled \"May\" came in, in May 2026, some on the same day. May must be one line with 40 blogs. Group by month, count "
                        + "blogs, and ask the database at each call.")
                .contains(new MonthInNumbers(5, 40));
        assertThat(sql).sentOneStatement().readNoMoreThan(months.size()).bound(2026, 2027, 2025)
                .writtenByHibernateAlone(factory)
                .sentWithoutLimit();
    }

    @Test
    @Order(6)
    @OnH2
    void finds_the_year_by_the_index_of_h2(World world, SqlLog sql) {
        publish(world, "Old", 500, number -> LocalDate.of(2025, 12, 1 + number % 30));
        publish(world, "Young", 500, number -> LocalDate.of(2027, 1, 2 + number % 30));
        assertThat(busyMonths.of(2026))
                .as("A thousand blogs from December 2025 and January 2027 came in. None is from 2026, so its months stay as they were.")
                .extracting(MonthInNumbers::month)
                .containsExactly(1, 3, 6, 9, 12);
        assertThat(sql).lookedAtNoMoreThan(200, world);
    }

    @Test
    @Order(7)
    void counts_what_the_caller_has_changed_in_the_session(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 6, blog -> blog.setPubDate(LocalDate.of(2026, 4, 1)), blog -> assertThat(
                busyMonths.of(2026))
                .as("In this session the caller moved \"Tide Tables\" from September to April, and hasn't committed. Your query must see that: ask "
                        + "in the session that was given, let it flush, and don't clear it.")
                .extracting(MonthInNumbers::month).containsExactly(1, 3, 4, 6, 12));
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("busy months of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
                        .collect(Collectors.groupingBy(blog -> blog.pubDate().getMonthValue(), TreeMap::new, Collectors.counting()))
                        .entrySet().stream().map(month -> new MonthInNumbers(month.getKey(), month.getValue())).toList())
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return busyMonths.of(year);
                });
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> busyMonths.of(2026));
    }

    private static void publish(World world, String title, int blogs, IntFunction<LocalDate> day) {
        world.execute("insert into blog (title, pub_date) values " + IntStream.rangeClosed(1, blogs)
                .mapToObj(number -> "('%s', date '%s')".formatted(title, day.apply(number))).collect(Collectors.joining(", ")));
    }
}
