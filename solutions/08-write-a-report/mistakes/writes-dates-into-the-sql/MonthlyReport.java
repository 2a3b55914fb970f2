// Caught by Exercise4MonthlyReportTest.binds_the_year: "hand jOOQ the plain value"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
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

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        var months = generateSeries(1, 12).as("months", "number");
        Field<Integer> number = months.field("number", Integer.class);
        return ctx.select(number, count(BLOG.ID).coerce(BIGINT), sum(count(BLOG.ID)).over(orderBy(number)).coerce(BIGINT)).from(months)
                .leftJoin(BLOG)
                .on(month(BLOG.PUB_DATE).eq(number),
                        condition("{0} between date '" + year + "-01-01' and date '" + year + "-12-31'", BLOG.PUB_DATE))
                .groupBy(number).orderBy(number).fetch(mapping(MonthInReport::new));
    }
}
