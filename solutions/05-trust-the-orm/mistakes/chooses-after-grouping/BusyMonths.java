// Caught by Exercise5BusyMonthsTest.finds_the_year_by_the_index_of_h2: "no condition narrowed it"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        return session.createSelectionQuery("""
                select d.m, count(*)
                from (select year(b.pubDate) as y, month(b.pubDate) as m from Blog b) d
                group by d.y, d.m
                having d.y = :year
                order by d.m
                """, MonthInNumbers.class)
                .setParameter("year", year)
                .getResultList();
    }
}
