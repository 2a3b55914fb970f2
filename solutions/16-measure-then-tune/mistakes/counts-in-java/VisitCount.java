// Caught by Exercise2VisitCountTest.lets_the_database_count: "Don't count rows in Java"
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
        return ctx.selectFrom(VISIT).where(VISIT.VISITED_AT.ge(day.atStartOfDay())).and(VISIT.VISITED_AT.lt(day.plusDays(1).atStartOfDay()))
                .fetch().size();
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)));
    }
}
