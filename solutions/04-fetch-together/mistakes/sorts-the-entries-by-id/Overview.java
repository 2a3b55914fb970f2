// Caught by Exercise1OverviewTest.lists_the_headlines_in_the_order_of_writing: "by the day of writing"
package threeways.fetchtogether;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        Map<Long, OverviewLine> lines = new LinkedHashMap<>();
        session.createSelectionQuery("""
                select b.id, b.title, e.headline from Blog b left join b.entries e
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id, e.id
                """, Object[].class)
                .setParameter("year", year)
                .getResultList()
                .forEach(row -> {
                    OverviewLine line = lines.computeIfAbsent((Long) row[0], id -> new OverviewLine((String) row[1], new ArrayList<>()));
                    if (row[2] != null) {
                        line.headlines().add((String) row[2]);
                    }
                });
        return List.copyOf(lines.values());
    }
}
