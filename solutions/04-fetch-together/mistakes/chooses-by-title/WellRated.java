// Caught by Exercise3WellRatedTest.agrees_with_a_reference_in_java: "and not by its title"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session
                .createSelectionQuery(
                        "from Blog b join fetch b.entries where b.title in (select e.blog.title from Entry e where e.rating >= :atLeast)"
                                + " order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
