package threeways.measurethentune;

import static threeways.blog.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jooq.DSLContext;

/**
 * Counts visits. The column holds the archive's own time, whatever zone the program runs in: bind a LocalDateTime, and
 * convert nothing. What jOOQ makes of a midnight that the clocks of a zone skip is left to it.
 */
public class VisitCount {

    private final DSLContext ctx;

    public VisitCount(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Counts the visits of a day: from its first instant, which belongs to it, to that of the next day, which doesn't.
     * The database counts, with one statement, and finds the visits by the index on visited_at.
     */
    public int on(LocalDate day) {
        return between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    /** Counts the visits of a month, in the same way and with one statement too. */
    public int in(YearMonth month) {
        return between(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }

    private int between(LocalDateTime from, LocalDateTime to) {
        return ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)));
    }
}
