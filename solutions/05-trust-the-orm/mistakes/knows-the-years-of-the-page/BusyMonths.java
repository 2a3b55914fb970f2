// Caught by Exercise5BusyMonthsTest.counts_in_another_archive_too: "another archive"
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
                where pubDate between :first and :last and pubDate > :epoch
                group by month(pubDate)
                order by month(pubDate)
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .setParameter("epoch", LocalDate.of(2010, 1, 1))
                .getResultList();
    }
}
