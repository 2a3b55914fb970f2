// Caught by Exercise5BusyMonthsTest.finds_the_year_by_the_index_of_h2: "leaves too much of it"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
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
        return session.createSelectionQuery("""
                select month(pubDate), count(*) from Blog
                where year(pubDate) = :year and pubDate between :from and :to
                group by month(pubDate) order by month(pubDate)
                """, MonthInNumbers.class).setParameter("year", year).setParameter("from", LocalDate.of(year - 2, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 12, 31)).getResultList();
    }
}
