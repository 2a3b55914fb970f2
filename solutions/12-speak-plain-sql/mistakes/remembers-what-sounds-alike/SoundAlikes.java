// Caught by Exercise5SoundAlikesTest.sorts_by_likeness_then_title_then_id: "Ask the database at each call"
package threeways.speakplainsql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    private final Map<String, List<Blog>> kept = new HashMap<>();

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        if (!kept.containsKey(typed)) {
            kept.put(typed, askedOf(typed));
        }
        return kept.get(typed);
    }

    private List<Blog> askedOf(String typed) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
