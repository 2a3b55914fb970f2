// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "this is a native query"
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
        return session.createNativeQuery("""
                select cast(extract(year from pub_date) as int), count(*), count(distinct author_id), min(pub_date), max(pub_date)
                from blog
                group by cast(extract(year from pub_date) as int)
                order by 1 desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
