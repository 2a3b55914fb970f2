// Caught by Exercise4MonthlyReportTest.adds_the_months_up: "from before January"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
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
        threeways.blog.db.tables.Blog before = BLOG.as("before");
        Field<Long> sofar = field(select(count().coerce(BIGINT)).from(before)
                .where(year(before.PUB_DATE).lt(year).or(year(before.PUB_DATE).eq(year).and(month(before.PUB_DATE).le(number)))));
        return ctx.select(number, count(BLOG.ID).coerce(BIGINT), sofar)
                .from(months)
                .leftJoin(BLOG).on(month(BLOG.PUB_DATE).eq(number)).and(year(BLOG.PUB_DATE).eq(year))
                .groupBy(number).orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
