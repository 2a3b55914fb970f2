// Caught by Exercise5BusyMonthsTest.finds_the_year_by_the_index_of_h2: "read too much of it"
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
        return session.createSelectionQuery("""
                select month(pubDate), count(*) from Blog
                where year(pubDate) = :year and pubDate between :from and :to
                group by month(pubDate) order by month(pubDate)
                """, MonthInNumbers.class).setParameter("year", year).setParameter("from", LocalDate.of(year - 2, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 12, 31)).getResultList();
    }
}
