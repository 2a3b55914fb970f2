// Caught by Exercise2VisitCountTest.finds_the_visits_by_the_index_of_h2: "The database looked at"
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
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.cast(LocalDate.class).eq(day));
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)));
    }
}
