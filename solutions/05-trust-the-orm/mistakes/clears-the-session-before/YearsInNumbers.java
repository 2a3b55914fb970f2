// Caught by Exercise1YearsInNumbersTest.counts_what_the_caller_has_changed_in_the_session: "It is detached now"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        session.clear();
        return session.createSelectionQuery("""
                select year(pubDate), count(*), count(distinct author), min(pubDate), max(pubDate)
                from Blog
                group by year(pubDate)
                order by year(pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
