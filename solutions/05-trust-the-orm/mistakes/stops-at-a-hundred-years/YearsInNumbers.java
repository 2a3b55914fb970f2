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
        return session.createSelectionQuery(
                "select year(b.pubDate), count(*), count(distinct b.author), min(b.pubDate), max(b.pubDate) from Blog b group by year(b.pubDate) order by year(b.pubDate) desc",
                YearInNumbers.class).setMaxResults(100).getResultList();
    }
}
