// Caught by Exercise5BusyMonthsTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "The answer remembers the first call"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    private final Map<Integer, List<MonthInNumbers>> kept = new HashMap<>();

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        if (!kept.containsKey(year)) {
            kept.put(year, askedOf(year));
        }
        return kept.get(year);
    }

    private List<MonthInNumbers> askedOf(int year) {
        return session.createSelectionQuery("""
                select month(pubDate), count(*)
                from Blog
                where pubDate >= :first and pubDate < :firstOfNext
                group by month(pubDate)
                order by month(pubDate)
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
