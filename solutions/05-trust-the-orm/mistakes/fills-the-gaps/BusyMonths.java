// Caught by Exercise5BusyMonthsTest.counts_the_blogs_of_each_month: "A month without blogs is left out"
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
                select m, count(b)
                from generate_series(1, 12) m left join Blog b on month(b.pubDate) = m and b.pubDate between :first and :last
                group by m
                order by m
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }
}
