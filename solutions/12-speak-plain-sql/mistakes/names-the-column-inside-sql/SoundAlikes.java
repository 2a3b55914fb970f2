// Caught by Exercise5SoundAlikesTest.finds_a_title_by_ear: "the query failed"
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
                where cast(sql('difference(b.title, ?)', :typed) as Integer) >= 3
                order by cast(sql('difference(b.title, ?)', :typed) as Integer) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
