// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "this is a native query"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

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
