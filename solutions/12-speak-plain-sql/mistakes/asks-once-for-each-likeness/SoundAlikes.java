// Caught by Exercise5SoundAlikesTest.asks_once_in_hql_or_criteria: "Fetch the entries in it"
package threeways.speakplainsql;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        List<Blog> blogs = new ArrayList<>();
        for (int likeness = 4; likeness >= 3; likeness--) {
            blogs.addAll(session.createSelectionQuery("""
                    from Blog b left join fetch b.entries
                    where function('difference' as Integer, b.title, :typed) = :likeness
                    order by b.title, b.id
                    """, Blog.class)
                    .setParameter("typed", typed)
                    .setParameter("likeness", likeness)
                    .getResultList());
        }
        return blogs;
    }
}
