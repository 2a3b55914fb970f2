// Caught by Exercise1YearsInNumbersTest.lists_a_year_in_which_no_blog_has_an_author: "came in, the only blog in 2019"
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
                having count(author) > 0
                order by year(pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
