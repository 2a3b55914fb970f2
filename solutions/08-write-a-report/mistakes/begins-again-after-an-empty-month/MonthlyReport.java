// Caught by Exercise4MonthlyReportTest.adds_the_months_up: "still 4 in July"
package threeways.writeareport;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.month;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        Map<Integer, Integer> counted = ctx.select(month(BLOG.PUB_DATE), count()).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .groupBy(month(BLOG.PUB_DATE))
                .fetchMap(Record2::value1, Record2::value2);
        List<MonthInReport> report = new ArrayList<>();
        long soFar = 0;
        for (int number = 1; number <= 12; number++) {
            if (!counted.containsKey(number)) {
                report.add(new MonthInReport(number, 0, 0));
                continue;
            }
            long blogs = counted.getOrDefault(number, 0);
            soFar += blogs;
            report.add(new MonthInReport(number, blogs, soFar));
        }
        return report;
    }
}
