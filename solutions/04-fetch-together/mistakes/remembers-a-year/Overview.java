// Caught by Exercise1OverviewTest.asks_the_database_each_time: "your answer remembers"
package threeways.fetchtogether;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        return KNOWN.computeIfAbsent(year, this::ask);
    }

    private static final Map<Integer, List<OverviewLine>> KNOWN = new ConcurrentHashMap<>();

    private List<OverviewLine> ask(int year) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
    }
}
