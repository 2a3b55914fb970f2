// Caught by Exercise4WellRatedBlogsTest.fits_the_list_for_every_rating: "one less isn't an int any more"
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
                select count(*) from Blog b
                where exists (select 1 from b.entries e where e.rating > :less)
                """, Long.class)
                .setParameter("less", atLeast - 1)
                .getSingleResult();
    }
}
