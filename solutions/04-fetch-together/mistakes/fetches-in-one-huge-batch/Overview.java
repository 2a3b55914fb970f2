// Caught by Exercise1OverviewTest.sends_at_most_three_statements_however_many_blogs: "in batches of 10,000, for 246 blogs as for 6,246"
package threeways.fetchtogether;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        int before = session.getFetchBatchSize();
        session.setFetchBatchSize(10_000);
        try {
            List<OverviewLine> lines = new ArrayList<>();
            for (Blog blog : session
                    .createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                    .setParameter("year", year)
                    .getResultList()) {
                lines.add(new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()));
            }
            return lines;
        } finally {
            session.setFetchBatchSize(before);
        }
    }
}
