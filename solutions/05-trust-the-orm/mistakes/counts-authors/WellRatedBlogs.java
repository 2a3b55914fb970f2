// Caught by Exercise4WellRatedBlogsTest.counts_a_blog_once_however_many_entries_are_liked: "if you count authors"
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
                .createSelectionQuery("select count(distinct b.author) from Blog b join b.entries e where e.rating >= :atLeast", Long.class)
                .setParameter("atLeast", atLeast)
                .getSingleResult();
    }
}
