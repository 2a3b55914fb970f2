// Caught by Exercise4MonthlyReportTest.has_a_line_for_a_month_without_blogs: "put the year into"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        Table<Record1<Integer>> months = generateSeries(1, 12).as("months", "number");
        Field<Integer> number = months.field("number", Integer.class);
        Field<Long> blogs = count(BLOG.ID).coerce(BIGINT);
        return ctx.select(number, blogs, sum(blogs).over(orderBy(number)).coerce(BIGINT))
                .from(months)
                .leftJoin(BLOG).on(month(BLOG.PUB_DATE).eq(number))
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))).groupBy(number)
                .orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
