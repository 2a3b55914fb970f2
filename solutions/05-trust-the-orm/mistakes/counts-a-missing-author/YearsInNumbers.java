// Caught by Exercise1YearsInNumbersTest.counts_each_author_once_a_year: "doesn't count"
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
                select year(b.pubDate), count(*), count(distinct coalesce(b.author.id, 0)), min(b.pubDate), max(b.pubDate)
                from Blog b
                group by year(b.pubDate)
                order by year(b.pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
