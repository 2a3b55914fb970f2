// Caught by Exercise5SoundAlikesTest.finds_titles_that_sound_like_it: "ask again for less"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    private List<Blog> alike(String typed, int least) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= :least
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id""", Blog.class).setParameter("typed", typed)
                .setParameter("least", least).getResultList();
    }

    public List<Blog> of(String typed) {
        List<Blog> found = alike(typed, 3);
        return found.isEmpty() ? alike(typed, 2) : found;
    }
}
