// Caught by Exercise4MonthlyReportTest.has_a_line_for_a_month_without_blogs: "each of the twelve months"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        Field<Integer> number = month(BLOG.PUB_DATE).as("number");
        var counted = select(number, count().as("blogs")).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .groupBy(month(BLOG.PUB_DATE)).asTable("counted");
        Field<Long> blogs = counted.field("blogs", Long.class);
        return ctx.select(counted.field(number), blogs, sum(blogs).over(orderBy(counted.field(number))).coerce(BIGINT))
                .from(counted).orderBy(counted.field(number))
                .fetch(mapping(MonthInReport::new));
    }
}
