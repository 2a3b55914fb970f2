// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "12 statements were sent, where one is enough"
package threeways.trusttheorm;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** When in a year do people publish? */
public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    /**
     * Counts the blogs of each month of {@code year}, January first. A month without blogs is left out.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, one row comes back for each month, and the database finds the year by its index on the
     * day of publication: blogs of other years are not looked at, however many there are.
     */
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
