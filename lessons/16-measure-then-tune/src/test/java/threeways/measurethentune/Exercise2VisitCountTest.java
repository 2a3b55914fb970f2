package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: timestamps")
@BlogWorld
class Exercise2VisitCountTest {

    static final LocalDate JUNE_15 = LocalDate.of(2026, 6, 15);

    VisitCount visitCount;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        visitCount = new VisitCount(ctx);
    }

    @Test
    @Order(1)
    void counts_the_visits_of_a_day(SqlLog sql) {
        int found = visitCount.on(JUNE_15);
        boolean countsReaders = sql.queries().stream().anyMatch(query -> query.text().matches("(?is).*\\bcount\\([^)]*\\breader\\b.*"));
        assertThat(found)
                .as("Expected 2 visits on 15 June 2026: at 08:30, and by a reader without a name at 23:59:59.5. %s", found != 1
                        ? "3 means that midnight of 16 June was counted. Count rows from >= this midnight to < the next."
                        : countsReaders
                                ? "The second wasn't counted: count rows, since counting a column skips nulls."
                                : "1 means that one of them wasn't counted. Count rows from >= this midnight to < the next.")
                .isEqualTo(2);
        assertThat(visitCount.on(JUNE_15.plusDays(1)))
                .as("Expected 1 visit on 16 June 2026, at its very first instant, 00:00:00. 0 means that > was asked instead of >=.")
                .isEqualTo(1);
        assertThat(visitCount.on(JUNE_15.plusDays(2)))
                .as("Expected 0: no visit was on 17 June 2026. Compare with this day alone, not with its month.").isZero();
    }

    @Test
    @Order(2)
    void counts_each_visit_until_the_next_midnight(World world) {
        world.execute("insert into visit (id, blog_id, reader, visited_at) values (401, 7, 'Eve', timestamp '2026-06-20 12:00:00'), "
                + "(402, 7, 'Eve', timestamp '2026-06-20 12:00:00'), (403, 7, 'Eve', timestamp '2026-06-20 23:59:59.999999')");

        assertThat(visitCount.on(LocalDate.of(2026, 6, 20)))
                .as("Expected 3 visits on 20 June 2026: two at noon, of one reader to one blog, and one at 23:59:59.999999. Count rows, and "
                        + "end the day with < the next midnight.")
                .isEqualTo(3);
    }

    @Test
    @Order(3)
    void counts_the_visits_of_a_month(World world) {
        world.execute("insert into visit (id, blog_id, reader, visited_at) values (411, 7, 'Eve', timestamp '2026-05-01 00:00:00'), "
                + "(412, 7, 'Eve', timestamp '2025-06-15 12:00:00')");

        assertThat(visitCount.in(YearMonth.of(2026, 6)))
                .as("Expected 3 visits in June 2026. 4 means that the visit of June 2025 was counted too, 2 that the month ended early: ask "
                        + "for >= 1 June and < 1 July.")
                .isEqualTo(3);
        assertThat(visitCount.in(YearMonth.of(2026, 12)))
                .as("Expected 2 visits in December 2026, on the 31st at 00:00:00 and 23:59:59.5. Let the month end where the next one "
                        + "begins: ask for < month.plusMonths(1).atDay(1).")
                .isEqualTo(2);
        assertThat(visitCount.in(YearMonth.of(2027, 1)))
                .as("Expected 1 visit in January 2027, on the 1st at 00:00:00, its very first instant: ask for >= that.").isEqualTo(1);
        assertThat(visitCount.in(YearMonth.of(2024, 2)))
                .as("Expected 1 visit in February 2024, a leap year, on its 29th. Let the month end where March begins.").isEqualTo(1);
        assertThat(visitCount.in(YearMonth.of(2026, 4)))
                .as("Expected 0 visits in April 2026. The visit on 1 May at 00:00:00 belongs to May: ask for < 1 May, and don't add a fixed "
                        + "number of days.")
                .isZero();
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(visitCount.in(YearMonth.of(1999, 6))).as("Expected 2 visits in June 1999, on the 1st and on the 2nd.").isEqualTo(2);
        assertThat(visitCount.on(LocalDate.of(1999, 12, 31)))
                .as("Expected 1 visit on 31 December 1999, half a second before midnight.")
                .isEqualTo(1);
        assertThat(visitCount.on(LocalDate.of(2000, 2, 29)))
                .as("Expected 1 visit on 29 February 2000, at its first instant.").isEqualTo(1);
    }

    @Test
    @Order(5)
    void lets_the_database_count(SqlLog sql) {
        visitCount.on(JUNE_15);
        assertThat(sql).as("on(2026-06-15)").sentOneStatement().filteredInTheDatabase().sentWithoutLimit().readOneNumber().bound(JUNE_15,
                JUNE_15.plusDays(1));

        sql.clear();
        visitCount.in(YearMonth.of(2026, 6));
        assertThat(sql).as("in(2026-06)").sentOneStatement().filteredInTheDatabase().sentWithoutLimit().readOneNumber().bound(
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 7, 1));
    }

    @Test
    @Order(6)
    @OnH2
    void finds_the_visits_by_the_index_of_h2(World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();

        assertThat(visitCount.on(JUNE_15) + visitCount.in(YearMonth.of(2026, 6)))
                .as("Expected 2 visits on 15 June and 3 in June 2026, so 5.")
                .isEqualTo(5);
        assertThat(sql).lookedAtNoMoreThan(12, world);
    }

    @Test
    @Order(7)
    void counts_the_same_in_any_time_zone(World world) {
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            assertThat(List.of(world.inZone(zone, () -> visitCount.on(JUNE_15)),
                    world.inZone(zone, () -> visitCount.in(YearMonth.of(2027, 1)))))
                    .as("The JVM's time zone is %s: expected 2 visits on 15 June 2026 and 1 in January 2027. The column holds the archive's time: bind a LocalDateTime; convert nothing through an Instant or zone.",
                            zone)
                    .containsExactly(2, 1);
        }
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive(World world) {
        Reference.In in = Reference.in(world);
        Reference.agree(in
                .ofOne("number of visits on %s", (Rows rows, LocalDate day) -> (int) rows.visits().stream()
                        .filter(visit -> visit.visitedAt().toLocalDate().equals(day)).count())
                .askedFor(rows -> rows.visits().stream().map(visit -> visit.visitedAt().toLocalDate())
                        .flatMap(day -> Stream.of(day, day.plusDays(1))).distinct().sorted().limit(24).toList())
                .answeredBy(day -> List.of(visitCount.on(day))),
                in
                        .ofOne("number of visits in %s", (Rows rows, YearMonth month) -> (int) rows.visits().stream()
                                .filter(visit -> YearMonth.from(visit.visitedAt()).equals(month)).count())
                        .askedFor(rows -> rows.visits().stream().map(visit -> YearMonth.from(visit.visitedAt()))
                                .flatMap(month -> Stream.of(month, month.plusMonths(1))).distinct().sorted().limit(24).toList())
                        .answeredBy(month -> List.of(visitCount.in(month))));
    }

    @Test
    @Order(9)
    void lets_a_refusal_through(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> visitCount.on(JUNE_15));
        Refusals.of(sql).reachTheCaller(() -> visitCount.in(YearMonth.of(2026, 6)));
    }
}