// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "rows were read to return 6"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        return session.createSelectionQuery("select pubDate from Blog where pubDate between :first and :last", LocalDate.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList().stream()
                .collect(Collectors.groupingBy(LocalDate::getMonthValue, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(month -> new MonthInNumbers(month.getKey(), month.getValue()))
                .toList();
    }
}
