// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "a limit"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select year(pubDate), count(*), count(distinct author), min(pubDate), max(pubDate)
                from Blog
                group by year(pubDate)
                order by year(pubDate) desc
                """, YearInNumbers.class)
                .setMaxResults(10)
                .getResultList();
    }
}
