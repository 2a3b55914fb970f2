// Caught by Exercise5BusyMonthsTest.finds_the_year_by_the_index_of_h2: "the range has only one bound"
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
                select month(pubDate), count(*)
                from Blog
                where pubDate >= :first and year(pubDate) = :year
                group by month(pubDate)
                order by month(pubDate)
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("year", year)
                .getResultList();
    }
}
