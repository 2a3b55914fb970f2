package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

    /** The same question; where it asks for no order, it gets the least welcome one. */
    private static final UnaryOperator<String> FROM_BEHIND = sql -> sql.contains("order by") ? sql : sql + " order by 1 desc";

    BusyMonths busyMonths;

    @BeforeEach
    void open_the_archive(Session session) {
        busyMonths = new BusyMonths(session);
    }

    @Test
    @Order(1)
    void counts_the_blogs_of_each_month() {
        assertThat(busyMonths.of(2026))
                .as("months of 2026 with their blogs: one in January, one in March, the two of 15 June, one in September, one in December")
                .contains(new MonthInNumbers(3, 1), new MonthInNumbers(6, 2), new MonthInNumbers(9, 1));
        assertThat(busyMonths.of(2026)).as("months of 2026 in which something was published").extracting(MonthInNumbers::month)
                .containsExactlyInAnyOrder(1, 3, 6, 9, 12);
    }

    @Test
    @Order(2)
    void puts_january_first_however_the_database_likes_to_answer(SessionFactory factory) {
        assertThat(busyMonths.of(2026)).as("months of 2026, January first").extracting(MonthInNumbers::month)
                .containsExactly(1, 3, 6, 9, 12);

        try (Session contrary = factory.withOptions().statementInspector(FROM_BEHIND).openSession()) {
            assertThat(new BusyMonths(contrary).of(2026))
                    .as("months of 2026, January first, where a query without an \"order by\" is answered from behind. (H2 hands out groups in "
                            + "their order today, and promises nothing; so this check wrote \"order by 1 desc\" below a query that had no order)")
                    .extracting(MonthInNumbers::month).containsExactly(1, 3, 6, 9, 12);
        }
    }

    @Test
    @Order(3)
    void knows_where_a_year_begins_and_ends(World world) {
        assertThat(busyMonths.of(2026))
                .as("January and December of 2026: \"Ben's Bread\" is of the first day and \"Fireworks at 23:59\" of the last; \"The Last "
                        + "Frost\" is a day too early, \"100% Rye\" a day too late")
                .contains(new MonthInNumbers(1, 1), new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2025)).as("months of 2025, of which the archive has New Year's Eve and nothing else")
                .containsExactly(new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2010)).as("months of 2010, when nobody wrote").isEmpty();

        world.execute("insert into blog (title, pub_date) values ('Day 366', date '2024-12-31')");
        assertThat(busyMonths.of(2024)).as("months of 2024, a leap year: 29 February, and a New Year's Eve that is day 366")
                .containsExactly(new MonthInNumbers(2, 1), new MonthInNumbers(12, 1));
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(busyMonths.of(1999)).as("months of 1999, in an archive that the page doesn't show").containsExactly(
                new MonthInNumbers(1, 1), new MonthInNumbers(6, 2), new MonthInNumbers(8, 1), new MonthInNumbers(12, 1));
        assertThat(busyMonths.of(2000)).as("months of 2000, a leap year").containsExactly(new MonthInNumbers(1, 1),
                new MonthInNumbers(2, 1));
    }

    @Test
    @Order(5)
    void counts_in_the_database(World world, SessionFactory factory, SqlLog sql) {
        publish(world, "May", 40, number -> LocalDate.of(2026, 5, 1 + number % 31));

        List<MonthInNumbers> months = busyMonths.of(2026);

        assertThat(months).as("months of 2026 after forty blogs came in, all titled \"May\", on the days of May")
                .contains(new MonthInNumbers(5, 40));
        assertThat(sql).sentOneStatement().readNoMoreThan(months.size()).bound(2026, 2027, 2025)
                .as("who wrote the SQL (lesson 12 has the place for it)").writtenByHibernateAlone(factory);
    }

    @Test
    @Order(6)
    @OnH2
    void finds_the_year_by_the_index_of_h2(World world, SqlLog sql) {
        publish(world, "Old", 500, number -> LocalDate.of(2025, 12, 1 + number % 30));
        publish(world, "Young", 500, number -> LocalDate.of(2027, 1, 2 + number % 30));
        assertThat(busyMonths.of(2026)).as("months of 2026, after a thousand blogs of the months before and after it came in")
                .extracting(MonthInNumbers::month)
                .containsExactly(1, 3, 6, 9, 12);
        assertThat(sql).lookedAtNoMoreThan(200, world);
    }

    @Test
    @Order(7)
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
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> busyMonths.of(2026));
    }

    private static void publish(World world, String title, int blogs, IntFunction<LocalDate> day) {
        world.execute("insert into blog (title, pub_date) values " + IntStream.rangeClosed(1, blogs)
                .mapToObj(number -> "('%s', date '%s')".formatted(title, day.apply(number))).collect(Collectors.joining(", ")));
    }
}
