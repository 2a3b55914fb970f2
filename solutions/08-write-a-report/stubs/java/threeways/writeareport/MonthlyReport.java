package threeways.writeareport;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** A year, month by month. */
public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Counts the blogs of each month of {@code year}, and adds them up from January on. There are always twelve months,
     * January first: a month in which nothing was published is there with zero blogs, and so is every month of a year
     * in which nothing was published.
     *
     * <p>
     * Each call sends one statement, with the year as a bind value, and the database does the counting: at most one row
     * comes back for each month. What the database throws reaches the caller.
     */
    public List<MonthInReport> of(int year) {
        return todo();
    }
}
