// Caught by Exercise1OverviewTest.reads_blogs_and_entries_of_that_year_only: "A statement reads permalinks"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                .setParameter("year", year).getResultList();
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries where year(b.pubDate) = :year order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList())).toList();
    }
}
