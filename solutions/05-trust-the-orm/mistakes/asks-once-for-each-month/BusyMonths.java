// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "12 statements were sent, where one is enough"
package threeways.trusttheorm;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> new MonthInNumbers(month, session
                .createSelectionQuery("select count(*) from Blog where pubDate between :first and :last", Long.class)
                .setParameter("first", YearMonth.of(year, month).atDay(1))
                .setParameter("last", YearMonth.of(year, month).atEndOfMonth())
                .getSingleResult()))
                .filter(month -> month.blogs() > 0)
                .toList();
    }
}
