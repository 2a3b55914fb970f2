// Caught by Exercise4MonthlyReportTest.lets_the_database_count: "blogs were fetched to be counted in Java"
package threeways.writeareport;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        Map<Integer, Integer> counted = new HashMap<>();
        ctx.select(BLOG.PUB_DATE).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .forEach(row -> counted.merge(row.value1().getMonthValue(), 1, Integer::sum));
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
