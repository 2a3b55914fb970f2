// Caught by Exercise1OverviewTest.tells_two_blogs_of_one_title_apart: "group by the blog's id"
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
        Map<String, List<String>> byTitle = new LinkedHashMap<>();
        session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList()
                .forEach(blog -> byTitle.computeIfAbsent(blog.getTitle(), title -> new ArrayList<>())
                        .addAll(blog.getEntries().stream().map(Entry::getHeadline).toList()));
        return byTitle.entrySet().stream().map(line -> new OverviewLine(line.getKey(), line.getValue())).toList();
    }
}
