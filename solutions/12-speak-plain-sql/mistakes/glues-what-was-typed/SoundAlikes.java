// Caught by Exercise5SoundAlikesTest.works_on_other_rows: "tell HQL that difference returns an Integer"
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
        return session.createSelectionQuery("from Blog b left join fetch b.entries "
                + "where function('difference' as Integer, b.title, '" + typed + "') >= 3 "
                + "order by function('difference' as Integer, b.title, '" + typed + "') desc, b.title, b.id", Blog.class)
                .getResultList();
    }
}
