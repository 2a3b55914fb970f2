// Caught by Exercise5SoundAlikesTest.asks_once_in_hql_or_criteria: "Fetch the entries in it"
package threeways.speakplainsql;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        List<Long> ids = session.createNativeQuery("select id from blog where difference(title, :typed) >= 3 "
                + "order by difference(title, :typed) desc, title, id", Long.class)
                .setParameter("typed", typed)
                .getResultList();
        return session.createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids", Blog.class)
                .setParameter("ids", ids)
                .getResultList().stream()
                .sorted(Comparator.comparing(blog -> ids.indexOf(blog.getId())))
                .toList();
    }
}
