package threeways.measurethentune;

import static org.jooq.impl.DSL.count;
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
        return until(day.plusDays(1), day.atStartOfDay());
    }

    public int in(YearMonth month) {
        return until(month.plusMonths(1).atDay(1), month.atDay(1).atStartOfDay());
    }

    private int until(LocalDate next, LocalDateTime first) {
        return ctx.select(count().over())
                .from(VISIT)
                .where(VISIT.VISITED_AT.ge(first))
                .and(VISIT.VISITED_AT.lt(next.atStartOfDay()))
                .limit(1)
                .fetchOptional(0, int.class)
                .orElse(0);
    }
}
