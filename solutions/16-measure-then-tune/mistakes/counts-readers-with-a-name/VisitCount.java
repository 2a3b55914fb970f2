// Caught by Exercise2VisitCountTest.counts_the_visits_of_a_day: "counting a column skips nulls"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.select(DSL.count(VISIT.READER))
                .from(VISIT)
                .where(VISIT.VISITED_AT.ge(from))
                .and(VISIT.VISITED_AT.lt(to))
                .fetchSingle()
                .value1();
    }
}
