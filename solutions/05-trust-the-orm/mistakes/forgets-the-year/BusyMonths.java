// Caught by Exercise5BusyMonthsTest.counts_the_blogs_of_each_month: "choose the year in a where"
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
                group by month(pubDate)
                order by month(pubDate)
                """, MonthInNumbers.class)
                .getResultList();
    }
}
