// Caught by Exercise2VisitCountTest.lets_a_refusal_through: "a catch block swallows it"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        try {
            return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }
}
