// Caught by Exercise3WellRatedTest.brings_all_their_entries: "The entries of these blogs weren't fetched"
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
                from Blog b where exists (from b.entries e where e.rating >= :atLeast)
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
