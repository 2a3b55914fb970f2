// Caught by Exercise2VisitCountTest.counts_each_visit_until_the_next_midnight: "end the day with"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jooq.DSLContext;

public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.between(from, to.minus(Duration.ofMillis(1))));
    }

    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }
}
