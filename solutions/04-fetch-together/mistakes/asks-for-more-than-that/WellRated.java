// Caught by Exercise3WellRatedTest.finds_the_blogs_with_a_well_rated_entry: ">= instead of >"
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
                where exists (from b.entries e where e.rating > :atLeast)
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
