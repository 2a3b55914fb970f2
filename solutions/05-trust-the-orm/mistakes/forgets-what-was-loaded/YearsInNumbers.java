// Caught by Exercise1YearsInNumbersTest.counts_what_the_caller_has_changed_in_the_session: "is detached now"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        List<YearInNumbers> years = session.createSelectionQuery(
                "select year(b.pubDate), count(*), count(distinct b.author), min(b.pubDate), max(b.pubDate) from Blog b group by year(b.pubDate) order by year(b.pubDate) desc",
                YearInNumbers.class).getResultList();
        session.clear();
        return years;
    }
}
