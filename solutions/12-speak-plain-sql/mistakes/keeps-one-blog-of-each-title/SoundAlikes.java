// Caught by Exercise5SoundAlikesTest.sorts_by_likeness_then_title_then_id: "drop nothing by its title"
package threeways.speakplainsql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        Map<String, Blog> found = new LinkedHashMap<>();
        for (Blog blog : session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id""", Blog.class).setParameter("typed", typed)
                .getResultList()) {
            found.putIfAbsent(blog.getTitle(), blog);
        }
        return new ArrayList<>(found.values());
    }
}
