// Caught by Exercise1OverviewTest.sends_at_most_three_statements_however_many_blogs: "in batches of 5,000, for 246 blogs"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        int before = session.getFetchBatchSize();
        session.setFetchBatchSize(5_000);
        try {
            return session
                    .createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                    .setParameter("year", year)
                    .getResultList()
                    .stream()
                    .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                    .toList();
        } finally {
            session.setFetchBatchSize(before);
        }
    }
}
