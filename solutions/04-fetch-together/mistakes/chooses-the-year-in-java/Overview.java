// Caught by Exercise1OverviewTest.reads_blogs_and_entries_of_that_year_only: "thrown away in Java"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        return session.createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.id", Blog.class)
                .getResultList().stream()
                .filter(blog -> blog.getPubDate().getYear() == year)
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
    }
}
