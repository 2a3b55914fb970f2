// Caught by Exercise1BlogTitlesTest.stores_a_title_exactly_as_it_was_given: "exactly as it was given"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        String stored = title == null ? null : title.replace("\r\n", "\n"); // a browser sends both
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("Blog " + id + " does not exist");
            }
            blog.setTitle(stored);
        });
    }
}
