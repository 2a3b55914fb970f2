// Caught by Exercise3WellRatedTest.brings_all_their_entries: "made by hand"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session.createSelectionQuery(
                "from Blog b join fetch b.entries where exists (select 1 from b.entries e where e.rating >= :atLeast) order by b.pubDate desc, b.id",
                Blog.class).setParameter("atLeast", atLeast).getResultList().stream().map(blog -> {
                    Blog copy = new Blog(blog.getTitle(), blog.getPubDate());
                    copy.getEntries().addAll(blog.getEntries());
                    return copy;
                }).toList();
    }
}
