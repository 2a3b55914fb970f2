package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select extract(year from b.pubDate) as y, count(b), count(distinct b.author.id), min(b.pubDate), max(b.pubDate)
                from Blog b
                group by y
                order by y desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
