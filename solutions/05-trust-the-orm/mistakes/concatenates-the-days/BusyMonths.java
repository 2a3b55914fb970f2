// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "Bind it"
package threeways.trusttheorm;

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
                where pubDate between {d %d-01-01} and {d %d-12-31}
                group by month(pubDate)
                order by month(pubDate)
                """.formatted(year, year), MonthInNumbers.class)
                .getResultList();
    }
}
