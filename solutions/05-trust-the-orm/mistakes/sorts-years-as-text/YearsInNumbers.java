// Caught by Exercise1YearsInNumbersTest.sorts_years_as_numbers: "sorted as text"
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
                "with counted as (select year(b.pubDate) as y, count(*) as n, count(distinct b.author.id) as a, min(b.pubDate) as f, max(b.pubDate) as l from Blog b group by year(b.pubDate)) select c.y, c.n, c.a, c.f, c.l from counted c order by str(c.y) desc",
                YearInNumbers.class).getResultList();
    }
}
