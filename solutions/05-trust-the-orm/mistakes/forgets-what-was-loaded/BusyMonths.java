// Caught by Exercise5BusyMonthsTest.counts_what_the_caller_has_changed_in_the_session: "is detached now"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        var found = session.createSelectionQuery(
                "with dated as (select month(b.pubDate) as m, b.id as id from Blog b where b.pubDate >= :first and b.pubDate <= :last) select d.m, count(d.id) from dated d group by d.m order by d.m",
                MonthInNumbers.class)
                .setParameter("first", LocalDate.ofYearDay(year, 1)).setParameter("last", LocalDate.of(year, 12, 31)).list();
        session.clear();
        return found;
    }
}
