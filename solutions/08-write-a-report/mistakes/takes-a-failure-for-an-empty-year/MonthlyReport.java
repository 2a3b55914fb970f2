// Caught by Exercise4MonthlyReportTest.lets_the_caller_know_when_the_database_refuses: "a catch block swallows it"
package threeways.writeareport;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.month;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.exception.DataAccessException;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        Map<Integer, Integer> counted = new HashMap<>();
        try {
            counted.putAll(ctx.select(month(BLOG.PUB_DATE), count()).from(BLOG)
                    .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                    .groupBy(month(BLOG.PUB_DATE))
                    .fetchMap(Record2::value1, Record2::value2));
        } catch (DataAccessException failed) {
            counted.clear();
        }
        List<MonthInReport> report = new ArrayList<>();
        long soFar = 0;
        for (int number = 1; number <= 12; number++) {
            long blogs = counted.getOrDefault(number, 0);
            soFar += blogs;
            report.add(new MonthInReport(number, blogs, soFar));
        }
        return report;
    }
}
