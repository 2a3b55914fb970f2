// Caught by Exercise1OverviewTest.has_a_line_for_each_blog_of_the_year: "the newest blog comes first"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where year(b.pubDate) = :year
                order by b.id desc
                """, Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
    }
}
