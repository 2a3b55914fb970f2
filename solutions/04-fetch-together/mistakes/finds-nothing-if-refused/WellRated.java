// Caught by Exercise3WellRatedTest.passes_on_what_the_database_says: "a catch block swallows it"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        try {
            return session.createSelectionQuery("""
                    from Blog b join fetch b.entries
                    where exists (from b.entries e where e.rating >= :atLeast)
                    order by b.pubDate desc, b.id
                    """, Blog.class)
                    .setParameter("atLeast", atLeast)
                    .getResultList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
