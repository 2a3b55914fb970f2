// Caught by Exercise4MonthlyReportTest.agrees_with_plain_java_on_a_large_archive: "make no instant of it"
package threeways.writeareport;

import static org.jooq.impl.DSL.*;
import static threeways.blog.db.Tables.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        java.sql.Timestamp from = java.sql.Timestamp.from(LocalDate.of(year, 1, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        java.sql.Timestamp to = java.sql.Timestamp
                .from(LocalDate.of(year, 1, 1).plusYears(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        Field<java.sql.Timestamp> day = BLOG.PUB_DATE.cast(SQLDataType.TIMESTAMP);
        Field<Integer> month = month(BLOG.PUB_DATE).as("m");
        Table<?> days = select(month).from(BLOG).where(day.ge(from).and(day.lt(to))).asTable("d");
        Map<Integer, Integer> blogs = ctx.select(days.field("m", Integer.class), count()).from(days).groupBy(days.field("m"))
                .fetchMap(days.field("m", Integer.class), count());
        List<MonthInReport> months = new ArrayList<>();
        long soFar = 0;
        for (int m = 1; m <= 12; m++) {
            int n = blogs.getOrDefault(m, 0);
            soFar += n;
            months.add(new MonthInReport(m, n, soFar));
        }
        return months;
    }
}
