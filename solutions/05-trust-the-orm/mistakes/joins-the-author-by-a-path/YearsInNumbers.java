// Caught by Exercise1YearsInNumbersTest.counts_every_blog_once: "which has no author"
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
                select year(b.pubDate), count(*), count(distinct b.author.name), min(b.pubDate), max(b.pubDate)
                from Blog b
                group by year(b.pubDate)
                order by year(b.pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
