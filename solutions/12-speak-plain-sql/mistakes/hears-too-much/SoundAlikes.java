// Caught by Exercise5SoundAlikesTest.finds_titles_that_sound_like_it: "no lower number"
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
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 2
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
