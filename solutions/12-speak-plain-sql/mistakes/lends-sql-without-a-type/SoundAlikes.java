// Caught by Exercise5SoundAlikesTest.finds_titles_that_sound_like_it: "tell HQL that difference returns an Integer"
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
                where sql('difference(?, ?)', b.title, :typed) >= 3
                order by sql('difference(?, ?)', b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
