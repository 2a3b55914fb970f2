// Caught by Exercise5BusyMonthsTest.knows_where_a_year_begins_and_ends: "from the day after"
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
                where pubDate between :first and :firstOfNext
                group by month(pubDate)
                order by month(pubDate)
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
