// Caught by Exercise5SoundAlikesTest.asks_once_in_hql_or_criteria: "Fetch the entries in it"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
        blogs.forEach(blog -> Hibernate.initialize(blog.getEntries()));
        return blogs;
    }
}
