// Caught by Exercise1OverviewTest.asks_the_database_each_time: "there are two blogs as before"
package threeways.fetchtogether;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        long blogs = session.createSelectionQuery("select count(*) from Blog b where year(b.pubDate) = :year", Long.class)
                .setParameter("year", year).getSingleResult();
        List<OverviewLine> known = LINES.get(year);
        if (known != null && known.size() == blogs) {
            return known;
        }
        List<OverviewLine> found = session
                .createSelectionQuery("from Blog b left join fetch b.entries where year(b.pubDate) = :year order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("year", year).getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
        LINES.put(year, found);
        return found;
    }

    private final Map<Integer, List<OverviewLine>> LINES = new HashMap<>();
}
