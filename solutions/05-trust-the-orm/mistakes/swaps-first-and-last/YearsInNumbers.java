// Caught by Exercise1YearsInNumbersTest.knows_the_first_and_the_last_day_of_each_year: "2026-01-01 to 2026-12-31"
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
                select year(pubDate), count(*), count(distinct author), max(pubDate), min(pubDate)
                from Blog group by year(pubDate) order by year(pubDate) desc
                """, YearInNumbers.class).getResultList();
    }
}
