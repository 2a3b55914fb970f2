// Caught by Exercise1BlogTitlesTest.asks_the_database_at_each_call: "open a new session for each call"
package threeways.keepaunitofwork;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;
    private final Map<Long, String> known = new HashMap<>();

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        if (title != null && title.equals(known.get(id))) {
            return;
        }
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            blog.setTitle(title);
        });
        known.put(id, title);
    }
}
