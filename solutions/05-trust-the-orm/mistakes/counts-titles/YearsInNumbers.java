// Caught by Exercise1YearsInNumbersTest.counts_every_blog_once: "Count blogs and not titles"
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
                select year(pubDate), count(distinct title), count(distinct author), min(pubDate), max(pubDate)
                from Blog group by year(pubDate) order by year(pubDate) desc
                """, YearInNumbers.class).getResultList();
    }
}
