// Caught by Exercise1YearsInNumbersTest.sums_up_another_archive_too: "another archive"
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
                select year(b.pubDate), count(*), count(distinct b.author), min(b.pubDate), max(b.pubDate)
                from Blog b
                where year(b.pubDate) in (2021, 2024, 2025, 2026, 2027)
                group by year(b.pubDate)
                order by year(b.pubDate) desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
