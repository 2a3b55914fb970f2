package threeways.writeareport;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.when;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        List<Field<Integer>> columns = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> count(when(month(BLOG.PUB_DATE).eq(number), 1)).as("m" + number)).toList();
        Record found = ctx.select(columns).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))).fetchSingle();
        List<MonthInReport> report = new ArrayList<>();
        long soFar = 0;
        for (int number = 1; number <= 12; number++) {
            long blogs = found.get(columns.get(number - 1));
            soFar += blogs;
            report.add(new MonthInReport(number, blogs, soFar));
        }
        return report;
    }
}
