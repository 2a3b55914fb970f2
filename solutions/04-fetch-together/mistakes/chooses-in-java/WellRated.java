// Caught by Exercise3WellRatedTest.reads_no_other_blogs: "of blogs without a good rating"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session.createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.id", Blog.class)
                .getResultList().stream()
                .filter(blog -> blog.getEntries().stream().anyMatch(entry -> entry.getRating() != null && entry.getRating() >= atLeast))
                .toList();
    }
}
