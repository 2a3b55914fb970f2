package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.Comparator;
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
                from (select month(b.pubDate) as m from Blog b where b.pubDate between :first and :last) d
                group by d.m
                """, MonthInNumbers.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList().stream()
                .sorted(Comparator.comparing(MonthInNumbers::month))
                .toList();
    }
}
