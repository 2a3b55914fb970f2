// Not on sqlite: it has no extract
package threeways.writeareport;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

public class MonthlyReport {

    private final DSLContext ctx;

    public MonthlyReport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<MonthInReport> of(int year) {
        return ctx.fetch("""
                select m.number, count(b.id) as blogs, sum(count(b.id)) over (order by m.number) as so_far
                from (select 1 as number union select 2 union select 3 union select 4 union select 5 union select 6 union
                    select 7 union select 8 union select 9 union select 10 union select 11 union select 12) m
                left join blog b on extract(month from b.pub_date) = m.number and b.pub_date >= ? and b.pub_date < ?
                group by m.number
                order by m.number
                """, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).into(MonthInReport.class);
    }
}
