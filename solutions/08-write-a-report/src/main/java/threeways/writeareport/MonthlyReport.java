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

/** A year, month by month. */
public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Counts the blogs of each month of {@code year}, and adds them up from January on. There are always twelve months,
     * January first: a month in which nothing was published is there with zero blogs, and so is every month of a year
     * in which nothing was published.
     *
     * <p>
     * Each call sends one statement, with the year as a bind value, and the database does the counting: at most one row
     * comes back for each month. What the database throws reaches the caller.
     */
    public List<MonthInReport> of(int year) {
        Table<Record1<Integer>> months = generateSeries(1, 12).as("months", "number");
        Field<Integer> number = months.field("number", Integer.class);
        Field<Long> blogs = count(BLOG.ID).coerce(BIGINT);

        return ctx.select(number, blogs, sum(blogs).over(orderBy(number)).coerce(BIGINT))
                .from(months)
                .leftJoin(BLOG).on(month(BLOG.PUB_DATE).eq(number),
                        BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .groupBy(number)
                .orderBy(number)
                .fetch(mapping(MonthInReport::new));
    }
}
