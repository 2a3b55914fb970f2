package threeways.trusttheorm;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select year(pubDate) as y, count(*) as n, count(distinct author) as a, min(pubDate) as f, max(pubDate) as l
                from Blog
                group by year(pubDate)
                """, Tuple.class)
                .getResultList().stream()
                .map(t -> new YearInNumbers(t.get("y", Integer.class), t.get("n", Long.class), t.get("a", Long.class),
                        t.get("f", LocalDate.class), t.get("l", LocalDate.class)))
                .sorted(Comparator.comparing(YearInNumbers::year).reversed())
                .toList();
    }
}
