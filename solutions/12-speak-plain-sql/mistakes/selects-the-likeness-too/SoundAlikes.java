// Caught by Exercise5SoundAlikesTest.finds_titles_that_sound_like_it: "select the blog alone, or drop the repeats"
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
                select b, function('difference' as Integer, b.title, :typed) as likeness
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by likeness desc, b.title, b.id
                """, Object[].class)
                .setParameter("typed", typed)
                .getResultList().stream()
                .map(row -> (Blog) row[0])
                .toList();
    }
}
