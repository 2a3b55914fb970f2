// Caught by Exercise5SoundAlikesTest.finds_titles_that_sound_like_it: "not with = 4 or > 3"
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
                where soundex(b.title) = soundex(:typed)
                order by b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
