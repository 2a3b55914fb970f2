// Caught by Exercise2VisitCountTest.counts_the_visits_of_a_month: "a fixed number"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.DSLContext;

public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    public int on(LocalDate day) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(day.atStartOfDay()).and(VISIT.VISITED_AT.lt(day.plusDays(1).atStartOfDay())));
    }

    public int in(YearMonth month) {
        return ctx.fetchCount(VISIT,
                VISIT.VISITED_AT.ge(month.atDay(1).atStartOfDay()).and(VISIT.VISITED_AT.lt(month.atDay(1).plusDays(31).atStartOfDay())));
    }
}
