// Caught by Exercise3WellRatedTest.takes_no_rating_for_no_rating: "rated -1 or better"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session.createSelectionQuery("from Blog b join fetch b.entries "
                + "where (select max(coalesce(e.rating, -1)) from Entry e where e.blog = b) >= :atLeast order by b.pubDate desc, b.id",
                Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
