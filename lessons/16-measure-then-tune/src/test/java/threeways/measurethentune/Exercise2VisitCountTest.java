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
    void counts_the_visits_of_a_day() {
        assertThat(visitCount.on(JUNE_15))
                .as("15 June 2026 has two visits: at 08:30, and at 23:59:59.5. 1 means that the day ended at 23:59:59, 3 that "
                        + "the midnight of 16 June was counted too.")
                .isEqualTo(2);
        assertThat(visitCount.on(JUNE_15.plusDays(1))).as("16 June 2026 has one visit, at its very first instant, 00:00:00.").isEqualTo(1);
        assertThat(visitCount.on(JUNE_15.plusDays(2))).as("17 June 2026 has no visit.").isZero();
    }

    @Test
    @Order(2)
    void counts_the_visits_of_a_month() {
        assertThat(visitCount.in(YearMonth.of(2026, 6))).as("June 2026 has three visits.").isEqualTo(3);
        assertThat(visitCount.in(YearMonth.of(2026, 12)))
                .as("December 2026 has two visits, one of them half a second before the year ends.")
                .isEqualTo(2);
        assertThat(visitCount.in(YearMonth.of(2027, 1))).as("January 2027 has one visit, at its very first instant.").isEqualTo(1);
        assertThat(visitCount.in(YearMonth.of(2024, 2))).as("February 2024 has one visit, on its 29th.").isEqualTo(1);
    }

    @Test
    @Order(3)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(visitCount.in(YearMonth.of(1999, 6))).as("June 1999 has two visits.").isEqualTo(2);
        assertThat(visitCount.on(LocalDate.of(1999, 12, 31))).as("The last day of 1999 has one visit, half a second before midnight.")
                .isEqualTo(1);
        assertThat(visitCount.on(LocalDate.of(2000, 2, 29))).as("The leap day of 2000 has one visit, at its first instant.").isEqualTo(1);
    }

    @Test
    @Order(4)
    void lets_the_database_count(SqlLog sql) {
        visitCount.on(JUNE_15);
        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(1).bound(JUNE_15, JUNE_15.plusDays(1));
    }

    @Test
    @Order(5)
    @OnH2
    void finds_the_visits_by_the_index_of_h2(World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();

        assertThat(visitCount.on(JUNE_15) + visitCount.in(YearMonth.of(2026, 6))).as("Two visits of a day and three of its month.")
                .isEqualTo(5);
        assertThat(sql).lookedAtNoMoreThan(12, world);
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive(World world) {
        Reference.in(world)
                .ofOne("number of visits on %s", (Rows rows, LocalDate day) -> (int) rows.visits().stream()
                        .filter(visit -> visit.visitedAt().toLocalDate().equals(day)).count())
                .askedFor(rows -> rows.visits().stream().map(visit -> visit.visitedAt().toLocalDate())
                        .flatMap(day -> Stream.of(day, day.plusDays(1))).distinct().sorted().limit(24).toList())
                .agreesWith(day -> List.of(visitCount.on(day)));
    }
}
