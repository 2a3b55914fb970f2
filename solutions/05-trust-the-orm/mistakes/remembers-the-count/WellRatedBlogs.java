// Caught by Exercise4WellRatedBlogsTest.agrees_with_plain_java_for_every_rating_and_after_changes: "The answer remembers the first call"
package threeways.trusttheorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class WellRatedBlogs {

    private final Session session;

    private final Map<Integer, Long> kept = new HashMap<>();

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
        if (!kept.containsKey(atLeast)) {
            kept.put(atLeast, askedCount(atLeast));
        }
        return kept.get(atLeast);
    }

    private long askedCount(int atLeast) {
        return session.createSelectionQuery("""
                select count(*) from Blog b
                where exists (select 1 from b.entries e where e.rating >= :atLeast)
                """, Long.class)
                .setParameter("atLeast", atLeast)
                .getSingleResult();
    }
}
