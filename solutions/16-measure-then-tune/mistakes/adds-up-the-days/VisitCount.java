// Caught by Exercise2VisitCountTest.lets_the_database_count: "statements were sent"
package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
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
        return IntStream.rangeClosed(1, month.lengthOfMonth()).map(day -> on(month.atDay(day))).sum();
    }
}
