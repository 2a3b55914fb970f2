// Caught by Exercise1OverviewTest.lists_the_headlines_in_the_order_of_writing: "by day and by id"
// Not on mysql, mariadb, postgresql, sqlite: they find the entries of a day in the order of their ids, by luck
package threeways.fetchtogether;

import java.util.ArrayList;
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
        List<Blog> blogs = session
                .createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                .setParameter("year", year).getResultList();
        Map<Long, List<String>> headlines = new HashMap<>();
        for (Entry entry : session.createSelectionQuery("from Entry e where year(e.blog.pubDate) = :year order by e.writtenOn", Entry.class)
                .setParameter("year", year).getResultList()) {
            headlines.computeIfAbsent(entry.getBlog().getId(), id -> new ArrayList<>()).add(entry.getHeadline());
        }
        return blogs.stream().map(blog -> new OverviewLine(blog.getTitle(), headlines.getOrDefault(blog.getId(), List.of()))).toList();
    }
}
