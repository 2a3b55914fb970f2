package threeways.trusttheorm;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        try (Stream<Tuple> months = session.createSelectionQuery("""
                select month(pubDate), count(*) from Blog
                where pubDate > :before and pubDate < :after
                group by month(pubDate)
                """, Tuple.class)
                .setParameter("before", LocalDate.of(year - 1, 12, 31)).setParameter("after", LocalDate.of(year + 1, 1, 1))
                .getResultStream()) {
            return months.map(t -> new MonthInNumbers(t.get(0, Integer.class), t.get(1, Long.class)))
                    .sorted(Comparator.comparing(MonthInNumbers::month)).toList();
        }
    }
}
