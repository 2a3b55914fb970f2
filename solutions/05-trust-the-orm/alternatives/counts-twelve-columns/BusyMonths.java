package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        Object[] counts = session
                .createSelectionQuery("select " + IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> "count(*) filter (where month(pubDate) = " + month + ")")
                        .collect(Collectors.joining(", ")) + " from Blog where pubDate between :first and :last", Object[].class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getSingleResult();
        return IntStream.rangeClosed(1, 12).mapToObj(month -> new MonthInNumbers(month, (Long) counts[month - 1]))
                .filter(month -> month.blogs() > 0)
                .toList();
    }
}
