// Caught by Exercise1BlogTitlesTest.stores_the_new_title: "change it in a transaction of the session that loaded it"
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
        Blog blog = factory.fromTransaction(session -> session.find(Blog.class, id));
        if (blog == null) {
            throw new NoSuchElementException("There is no blog " + id);
        }
        blog.setTitle(title);
    }
}
