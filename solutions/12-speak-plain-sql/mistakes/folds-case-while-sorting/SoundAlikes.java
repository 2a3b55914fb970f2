// Caught by Exercise5SoundAlikesTest.sorts_by_likeness_then_title_then_id: "comparator that ignores case"
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
        return session.createQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, lower(b.title), b.id""", Blog.class)
                .setParameter("typed", typed).getResultList();
    }
}
