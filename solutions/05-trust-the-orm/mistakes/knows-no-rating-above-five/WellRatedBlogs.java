// Caught by Exercise4WellRatedBlogsTest.agrees_with_plain_java_for_every_rating_and_after_changes: "not even at the first call"
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

    private static final int BEST = 5;

    public long count(int atLeast) {
        if (atLeast > BEST) {
            return 0;
        }
        return session.createSelectionQuery(
                "select count(*) from Blog b where exists (select 1 from b.entries e where e.rating >= :atLeast)", Long.class)
                .setParameter("atLeast", atLeast)
                .getSingleResult();
    }
}
