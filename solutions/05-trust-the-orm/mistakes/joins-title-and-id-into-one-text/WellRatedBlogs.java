// Caught by Exercise4WellRatedBlogsTest.counts_two_blogs_that_only_their_ids_tell_apart: "joined without a separator"
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
        return session.createSelectionQuery("""
                select count(distinct concat(b.title, cast(b.id as String)))
                from Blog b join b.entries e
                where e.rating >= :atLeast
                """, Long.class)
                .setParameter("atLeast", atLeast)
                .getSingleResult();
    }
}
