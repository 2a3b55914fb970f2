// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "6 statements were sent, where one is enough"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        List<Integer> years = session
                .createSelectionQuery("select distinct year(pubDate) as y from Blog order by y desc", Integer.class)
                .getResultList();
        return years.stream().map(year -> session.createSelectionQuery("""
                select :year, count(*), count(distinct author), min(pubDate), max(pubDate)
                from Blog
                where year(pubDate) = :year
                """, YearInNumbers.class)
                .setParameter("year", year)
                .getSingleResult())
                .toList();
    }
}
