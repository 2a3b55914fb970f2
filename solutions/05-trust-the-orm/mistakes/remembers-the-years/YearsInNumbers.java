// Caught by Exercise1YearsInNumbersTest.counts_every_blog_once: "Count blogs and not titles"
package threeways.trusttheorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    private final Map<String, List<YearInNumbers>> kept = new HashMap<>();

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        if (!kept.containsKey("")) {
            kept.put("", askedNewestFirst());
        }
        return kept.get("");
    }

    private List<YearInNumbers> askedNewestFirst() {
        return session.createSelectionQuery("""
                select year(pubDate), count(*), count(distinct author), min(pubDate), max(pubDate)
                from Blog
                group by year(pubDate)
                order by year(pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
