// Caught by Exercise5SoundAlikesTest.asks_once_in_hql_or_criteria: "Compare and filter in the query"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        return session.createSelectionQuery("""
                select b, function('difference' as Integer, b.title, :typed) from Blog b left join fetch b.entries
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Object[].class)
                .setParameter("typed", typed)
                .getResultList().stream()
                .filter(row -> (Integer) row[1] >= 3)
                .map(row -> (Blog) row[0])
                .distinct()
                .toList();
    }
}
