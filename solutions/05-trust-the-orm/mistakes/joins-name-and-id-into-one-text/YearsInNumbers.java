// Caught by Exercise1YearsInNumbersTest.counts_each_author_once_a_year: "Joined without a separator"
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
                select year(b.pubDate), count(*), count(distinct concat(a.name, cast(a.id as string))), min(b.pubDate), max(b.pubDate)
                from Blog b left join b.author a
                group by year(b.pubDate)
                order by year(b.pubDate) desc
                """, YearInNumbers.class).getResultList();
    }
}
