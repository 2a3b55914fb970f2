// Caught by Exercise1YearsInNumbersTest.knows_the_first_and_the_last_day_of_each_year: "2026-01-01 to 2026-12-31"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

/** The report for the front page: what was each year like? */
public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    /**
     * Sums up each year in which something was published, the newest year first. Every blog counts, the one that nobody wrote as well. An
     * author counts once a year however much was written, and two people of one name are two; nobody is no author.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, one row comes back for each year, and no blog is loaded.
     */
    public List<YearInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select year(pubDate), count(*), count(distinct author), max(pubDate), min(pubDate)
                from Blog group by year(pubDate) order by year(pubDate) desc
                """, YearInNumbers.class).getResultList();
    }
}
