// Caught by Exercise4MonthlyReportTest.counts_the_blogs_of_a_month: "more, that other years are counted"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;

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
                .groupBy(number).orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
