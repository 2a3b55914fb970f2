// Caught by Exercise3WellRatedTest.lists_each_entry_once_however_many_are_well_rated: "two joins multiplied"
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
                from Blog b join b.entries good join fetch b.entries where good.rating >= :atLeast
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
