// Caught by Exercise4WellRatedBlogsTest.loads_nothing_to_count_it: "without size() in Java"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class WellRatedBlogs {

    private final Session session;

    public WellRatedBlogs(Session session) {
        this.session = session;
    }

    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    public long count(int atLeast) {
        return session
                .createSelectionQuery("select b.id from Blog b join b.entries e where e.rating >= :atLeast group by b.id", Long.class)
                .setParameter("atLeast", atLeast)
                .getResultList()
                .size();
    }
}
