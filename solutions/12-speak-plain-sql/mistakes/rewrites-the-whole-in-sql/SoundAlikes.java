// Caught by Exercise5SoundAlikesTest.fetches_the_entries: "a join alone doesn't"
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
        return session.createNativeQuery("""
                select b.* from blog b
                where difference(b.title, :typed) >= 3
                order by difference(b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
