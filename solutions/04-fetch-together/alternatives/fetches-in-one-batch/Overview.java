// Not on sqlite: Hibernate makes no batch larger than 1,000 there
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        long blogs = session.createSelectionQuery("select count(b) from Blog b where year(b.pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
        session.setFetchBatchSize((int) Math.max(1, blogs));
        return session.createSelectionQuery("""
                from Blog b where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
    }
}
