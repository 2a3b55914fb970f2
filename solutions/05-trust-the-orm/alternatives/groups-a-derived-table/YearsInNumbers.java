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
                select d.y, count(*), count(distinct d.who), min(d.published), max(d.published)
                from (select year(b.pubDate) as y, b.author.id as who, b.pubDate as published from Blog b) d
                group by d.y
                order by d.y desc
                """, YearInNumbers.class)
                .getResultList();
    }
}
