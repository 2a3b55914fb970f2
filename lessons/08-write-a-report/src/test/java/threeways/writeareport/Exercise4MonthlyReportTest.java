package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 4: twelve months")
@BlogWorld
class Exercise4MonthlyReportTest {

    private static final Pattern OUTER_JOIN_WITH_WHERE = Pattern.compile("(?is)\\b(?:left|right|full) (?:outer )?join\\b.*\\bwhere\\b");

    MonthlyReport monthlyReport;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, SqlLog sql) {
        this.sql = sql;
        monthlyReport = new MonthlyReport(ctx);
    }

    @Test
    @Order(1)
    void counts_the_blogs_of_a_month(World world) {
        assertThat(blogs(2026, 6))
                .as("In June 2026 two blogs were published, on one day: expected 2. If more came, another join repeats the "
                        + "blogs; if 1 came, days or authors were counted. Count the id of the blog.")
                .isEqualTo(2);
        assertThat(List.of(blogs(2026, 1), blogs(2026, 12)))
                .as("Expected 1 blog in January 2026, published on the 1st, and 1 in December, on the 31st. 0 means that a day was "
                        + "left out; more, that other years are counted.")
                .containsExactly(1L, 1L);

        world.execute("insert into blog (id, title, pub_date) values (20, 'Night Trains', date '2026-06-15')");
        assertThat(blogs(2026, 6))
                .as("A third blog was published on 15 June, titled \"Night Trains\" like another, without an author: expected 3. If "
                        + "2 came, count ids and not titles, days or authors, at each call.")
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    void has_a_line_for_a_month_without_blogs() {
        List<MonthInReport> lines = months(2026);
        assertThat(lines)
                .as("Expected a line for each of the twelve months. %s", whyNotTwelve(lines))
                .hasSize(12);
        assertThat(blogs(2026, 7))
                .as("In July 2026 nothing was published: expected 0. 1 means that count(*) has counted the empty row of the outer join: count the "
                        + "id of the blog.")
                .isZero();
        assertThat(blogs(2026, 2))
                .as("In February 2026 nothing was published: expected 0. 1 means that blogs from other years are counted: ask for the year in "
                        + "\"on\".")
                .isZero();
    }

    @Test
    @Order(3)
    void adds_the_months_up() {
        long january = soFar(2026, 1);
        assertThat(january)
                .as("Expected soFar to be 1 in January 2026. %s",
                        january == 6
                                ? "6 is the whole year: order the window by the month, upwards."
                                : january > 1
                                        ? "Blogs of other years were added, such as those from before January. Choose the year's blogs first, and let the "
                                                + "window add up these alone."
                                        : "The month itself was left out: add its blogs too.")
                .isEqualTo(1);
        assertThat(List.of(soFar(2026, 6), soFar(2026, 7), soFar(2026, 12)))
                .as("Expected soFar to be 4 in June and 6 in December, and still 4 in July: a month without blogs repeats the total of the month before it. "
                        + "Begin with zero at each call.")
                .containsExactly(4L, 4L, 6L);
    }

    @Test
    @Order(4)
    void begins_with_january(DSLContext ctx) {
        assertThat(months(2026)).as("Expected the months 1 to 12, January first: sort by the month.").extracting(MonthInReport::month)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(Reports.of(() -> new MonthlyReport(Reports.fromBehind(ctx)).of(2026)))
                .as("Expected January first, and soFar of December to be the whole year. For this check the database returned rows by the first "
                        + "column, downwards, if the query had no \"order by\".")
                .extracting(MonthInReport::toString)
                .startsWith("month 1: 1, so far 1", "month 2: 0, so far 1").endsWith("month 12: 1, so far 6");
    }

    @Test
    @Order(5)
    void has_twelve_months_for_a_year_without_blogs() {
        assertThat(months(2010)).as(
                "Nothing was published in 2010: expected twelve months, each with 0 blogs, and 0 so far. Begin with twelve months, and ask for "
                        + "the year that is given.")
                .extracting(MonthInReport::toString)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj("month %d: 0, so far 0"::formatted).toList());
    }

    @Test
    @Order(6)
    void knows_where_a_year_begins_and_ends(World world) {
        world.execute(
                "insert into blog (id, title, pub_date) values (20, 'Day 366', date '2024-12-31'), (21, 'A Day Late', date '2025-01-01')");

        assertThat(months(2024))
                .as("2024 is a leap year, and 31 December is its day 366: expected one blog in February, on the 29th, and one in "
                        + "December.")
                .extracting(MonthInReport::toString)
                .containsExactly("month 1: 0, so far 0", "month 2: 1, so far 1", "month 3: 0, so far 1", "month 4: 0, so far 1",
                        "month 5: 0, so far 1", "month 6: 0, so far 1", "month 7: 0, so far 1", "month 8: 0, so far 1",
                        "month 9: 0, so far 1", "month 10: 0, so far 1", "month 11: 0, so far 1", "month 12: 1, so far 2");
        assertThat(months(2025))
                .as("In 2025 blogs were published on 1 January and on 31 December: expected both, and none from 2024 or 2026. The total begins at "
                        + "zero at each call.")
                .extracting(MonthInReport::toString).startsWith("month 1: 1, so far 1").endsWith("month 12: 1, so far 2");
    }

    @Test
    @Order(7)
    @OtherRows
    void reports_on_another_archive_too() {
        assertThat(months(1999)).as(
                "Expected five blogs for 1999, in an archive that the page doesn't show. Write neither years nor counts of the page's archive "
                        + "into the answer.")
                .extracting(line -> line.month() + ": " + line.blogs() + ", " + line.soFar())
                .containsExactly("1: 1, 1", "2: 0, 1", "3: 0, 1", "4: 0, 1", "5: 0, 1", "6: 2, 3", "7: 0, 3", "8: 1, 4", "9: 0, 4",
                        "10: 0, 4",
                        "11: 0, 4", "12: 1, 5");
    }

    @Test
    @Order(8)
    void lets_the_database_count(World world, SqlLog sql) {
        world.execute("insert into blog (id, title, pub_date) values " + IntStream.rangeClosed(101, 140)
                .mapToObj(id -> "(%d, 'May', date '2026-05-%02d')".formatted(id, 1 + id % 31)).collect(Collectors.joining(", ")));

        assertThat(months(2026)).as("Forty blogs were published in May 2026, some of them on one day: expected 40, and 42 so far.")
                .extracting(MonthInReport::toString).contains("month 5: 40, so far 42");
        assertThat(sql).as(
                "Expected one statement for the whole year. Group by month, instead of asking for each month, and don't look beforehand whether "
                        + "there are blogs.")
                .sentOneStatement();
        assertThat(sql.rowsRead())
                .as("Expected at most one row for each month. More came: blogs were fetched to be counted in Java, or days were grouped. Group by the month alone, in the query.")
                .isLessThanOrEqualTo(12);
    }

    @Test
    @Order(9)
    void binds_the_year(SqlLog sql) {
        months(2026);
        months(2024);
        assertThat(sql.statements().stream().map(SqlStatement::text).distinct())
                .as("Expected the same SQL for 2026 as for 2024. The year stands in the SQL: hand jOOQ the plain value. inline(…) and concatenation write it into the text.")
                .hasSize(1);
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(World world) {
        Reference.in(world).of("Months of %s", Exercise4MonthlyReportTest::monthsOf).askedFor(Edges::years)
                .sendingAtMost(1, "Ask once, even for a year without blogs.").agreesWith(this::months);
    }

    /** The report, made in Java. */
    private static List<MonthInReport> monthsOf(Rows rows, int year) {
        List<Integer> published = Reports.of(rows, year).map(blog -> blog.pubDate().getMonthValue()).toList();
        return IntStream.rangeClosed(1, 12).mapToObj(month -> new MonthInReport(month,
                published.stream().filter(other -> other == month).count(), published.stream().filter(other -> other <= month).count()))
                .toList();
    }

    @Test
    @Order(11)
    void lets_the_caller_know_when_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> months(2026));
    }

    private long blogs(int year, int month) {
        return line(year, month).blogs();
    }

    private long soFar(int year, int month) {
        return line(year, month).soFar();
    }

    private MonthInReport line(int year, int month) {
        List<MonthInReport> report = months(year);
        List<MonthInReport> lines = report.stream().filter(line -> line.month() == month).toList();
        assertThat(lines)
                .as("Expected one line for month %d of %d, and %d came. %s", month, year, lines.size(), whyNotTwelve(report))
                .hasSize(1);
        return lines.get(0);
    }

    private String whyNotTwelve(List<MonthInReport> lines) {
        if (lines.stream().map(MonthInReport::month).distinct().count() < lines.size()) {
            return "A month has several lines: group by the month alone.";
        }
        if (lines.stream().anyMatch(line -> line.blogs() == 0)) {
            return "Return the months 1 to 12, and each of them once.";
        }
        return "Months without blogs are missing. " + (sql.statements().stream().map(SqlStatement::text)
                .anyMatch(text -> OUTER_JOIN_WITH_WHERE.matcher(text).find())
                        ? "Begin with twelve rows, and put the year into \"on\": in \"where\" it takes the empty rows away."
                        : "Begin with twelve rows and left join the blogs, the year in \"on\"; or fill gaps in Java.");
    }

    private List<MonthInReport> months(int year) {
        return Reports.of(() -> monthlyReport.of(year));
    }
}
