// Caught by Exercise2VisitCountTest.counts_the_visits_of_a_day: "one of them wasn't counted. Count rows"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jooq.DSLContext;

public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.atTime(23, 59, 59));
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.atEndOfMonth().atTime(23, 59, 59));
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.le(to)));
    }
}
