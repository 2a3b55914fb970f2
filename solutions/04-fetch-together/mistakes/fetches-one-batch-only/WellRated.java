// Caught by Exercise3WellRatedTest.brings_all_their_entries: "had read the entries of the newest blog before"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        int before = session.getFetchBatchSize();
        session.setFetchBatchSize(1000);
        List<Blog> blogs = session
                .createSelectionQuery(
                        "from Blog b where exists (select 1 from b.entries e where e.rating >= :atLeast) order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("atLeast", atLeast).getResultList();
        if (!blogs.isEmpty()) {
            Hibernate.initialize(blogs.get(0).getEntries());
        }
        session.setFetchBatchSize(before);
        return blogs;
    }
}
