// Caught by Exercise1BlogTitlesTest.asks_the_database_at_each_call: "Don't remember which blogs there are"
package threeways.keepaunitofwork;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        if (known.isEmpty()) {
            factory.inSession(s -> known.addAll(s.createSelectionQuery("select id from Blog", Long.class).list()));
        }
        if (!known.contains(id)) {
            throw new NoSuchElementException();
        }
        factory.inTransaction(session -> session.find(Blog.class, id).setTitle(title));
    }

    private final Set<Long> known = new HashSet<>();
}
