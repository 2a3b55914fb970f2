package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        CommonTableExpression<?> months = name("months").fields("number").as(select(inline(1))
                .unionAll(select(field(name("months", "number"), Integer.class).plus(1)).from(table(name("months")))
                        .where(field(name("months", "number"), Integer.class).lt(12))));
        Field<Integer> number = field(name("months", "number"), Integer.class);
        Field<Long> blogs = count(BLOG.ID).coerce(BIGINT);
        return ctx.withRecursive(months)
                .select(number, blogs, sum(blogs).over(orderBy(number)).coerce(BIGINT))
                .from(months)
                .leftJoin(BLOG).on(month(BLOG.PUB_DATE).eq(number)).and(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .groupBy(number).orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
