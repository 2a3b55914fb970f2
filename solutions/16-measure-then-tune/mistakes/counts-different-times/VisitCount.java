// Caught by Exercise2VisitCountTest.counts_each_visit_until_the_next_midnight: "end the day with"
package threeways.measurethentune;

import static org.jooq.impl.DSL.countDistinct;
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

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.select(countDistinct(VISIT.VISITED_AT)).from(VISIT).where(VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)))
                .fetchSingle().value1();
    }

    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }
}
