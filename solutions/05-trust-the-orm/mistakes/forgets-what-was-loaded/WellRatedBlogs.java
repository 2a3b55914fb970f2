// Caught by Exercise4WellRatedBlogsTest.counts_what_the_caller_has_changed_in_the_session: "is detached now"
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
        long blogs = session
                .createSelectionQuery("select count(*) from Blog b where exists (select 1 from b.entries e where e.rating >= :atLeast)",
                        Long.class)
                .setParameter("atLeast", atLeast).getSingleResult();
        session.clear();
        return blogs;
    }

    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
