// Caught by Exercise4WellRatedBlogsTest.counts_a_blog_once_however_many_entries_are_liked: "Leave it as it was"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class WellRatedBlogs {

    private final Session session;

    public WellRatedBlogs(Session session) {
        this.session = session;
    }

    public long count(int atLeast) {
        return session.createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast", Blog.class)
                .setParameter("atLeast", atLeast).getResultCount();
    }

    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultStream().toList();
    }
}
