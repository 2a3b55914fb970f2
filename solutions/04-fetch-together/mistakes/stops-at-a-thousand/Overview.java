// Caught by Exercise1OverviewTest.agrees_with_a_reference_in_java: "A limit ends the list"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        List<Blog> blogs = session
                .createSelectionQuery("from Blog b left join fetch b.entries where year(b.pubDate) = :year order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("year", year).getResultList();
        return blogs.stream().limit(1000)
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList())).toList();
    }
}
