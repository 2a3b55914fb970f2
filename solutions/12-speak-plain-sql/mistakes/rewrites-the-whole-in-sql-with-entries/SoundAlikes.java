// Caught by Exercise5SoundAlikesTest.asks_once_in_hql_or_criteria: "Only difference is SQL"
package threeways.speakplainsql;

import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        NativeQuery<Blog> query = session.createNativeQuery("""
                select {b.*}, {e.*} from blog b
                left join entry e on e.blog_id = b.id
                where difference(b.title, :typed) >= 3
                order by difference(b.title, :typed) desc, b.title, b.id, e.written_on, e.id
                """, Blog.class)
                .addEntity("b", Blog.class);
        query.addFetch("e", "b", "entries");
        return List.copyOf(new LinkedHashSet<>(query.setParameter("typed", typed).getResultList()));
    }
}
