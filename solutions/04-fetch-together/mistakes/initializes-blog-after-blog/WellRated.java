// Caught by Exercise3WellRatedTest.sends_at_most_two_statements: "must not grow with the blogs"
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
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b where exists (from b.entries e where e.rating >= :atLeast)
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
        blogs.forEach(blog -> Hibernate.initialize(blog.getEntries()));
        return blogs;
    }
}
