// Caught by Exercise1BlogTitlesTest.passes_on_what_the_database_refuses: "send the title as it is, and cut nothing"
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
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("no blog " + id);
            }
            blog.setTitle(title != null && title.length() > 200 ? title.substring(0, 200) : title);
        });
    }
}
