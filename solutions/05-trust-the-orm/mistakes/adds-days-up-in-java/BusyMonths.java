// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "rows were read to return 6"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        Map<Integer, Long> m = new TreeMap<>();
        session.createSelectionQuery("""
                select pubDate, count(*) from Blog where pubDate >= :first and pubDate < :next group by pubDate
                """, Object[].class).setParameter("first", LocalDate.of(year, 1, 1)).setParameter("next", LocalDate.of(year + 1, 1, 1))
                .getResultList()
                .forEach(r -> m.merge(((LocalDate) r[0]).getMonthValue(), (Long) r[1], Long::sum));
        return m.entrySet().stream().map(e -> new MonthInNumbers(e.getKey(), e.getValue())).toList();
    }
}
