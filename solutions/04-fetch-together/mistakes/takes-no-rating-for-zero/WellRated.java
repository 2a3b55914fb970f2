// Caught by Exercise3WellRatedTest.takes_no_rating_for_no_rating: "null isn't a number"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session.createSelectionQuery("""
                from Blog b join fetch b.entries
                where exists (from b.entries e where coalesce(e.rating, 0) >= :atLeast)
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
