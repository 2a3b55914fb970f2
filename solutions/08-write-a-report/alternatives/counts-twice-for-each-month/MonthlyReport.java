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
        return ctx.select(number,
                field(select(count().coerce(BIGINT)).from(BLOG).where(year(BLOG.PUB_DATE).eq(year), month(BLOG.PUB_DATE).eq(number))),
                field(select(count().coerce(BIGINT)).from(BLOG).where(year(BLOG.PUB_DATE).eq(year), month(BLOG.PUB_DATE).le(number))))
                .from(months).orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
