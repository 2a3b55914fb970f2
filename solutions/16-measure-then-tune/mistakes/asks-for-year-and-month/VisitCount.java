// Caught by Exercise2VisitCountTest.finds_the_visits_by_the_index_of_h2: "The database looked at"
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
        return ctx.fetchCount(VISIT,
                DSL.year(VISIT.VISITED_AT).eq(month.getYear()).and(DSL.month(VISIT.VISITED_AT).eq(month.getMonthValue())));
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)));
    }
}
