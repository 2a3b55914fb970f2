// Caught by Exercise5BusyMonthsTest.counts_in_the_database: "this is a native query"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        return session.createNativeQuery("""
                select cast(extract(month from pub_date) as int), count(*)
                from blog
                where pub_date between :first and :last
                group by cast(extract(month from pub_date) as int)
                order by 1
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .setMaxResults(12)
                .getResultList();
    }
}
