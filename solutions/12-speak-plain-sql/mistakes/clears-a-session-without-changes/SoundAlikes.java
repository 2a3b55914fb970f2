// Caught by Exercise5SoundAlikesTest.keeps_what_the_session_has_loaded_and_changed: "It is detached now"
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
        if (!session.isDirty()) {
            session.clear();
        }
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id""", Blog.class).setParameter("typed", typed)
                .getResultList();
    }
}
