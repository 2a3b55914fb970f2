// Caught by Exercise1OverviewTest.passes_on_what_the_database_says: "a catch block swallows it"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        try {
            return session.createSelectionQuery("""
                    from Blog b left join fetch b.entries
                    where year(b.pubDate) = :year
                    order by b.pubDate desc, b.id
                    """, Blog.class)
                    .setParameter("year", year)
                    .getResultList().stream()
                    .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                    .toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
