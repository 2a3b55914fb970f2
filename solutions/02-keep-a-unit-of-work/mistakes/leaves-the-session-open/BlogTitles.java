// Caught by Exercise1BlogTitlesTest.tells_that_there_is_no_such_blog: "use try-with-resources"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        Session session = factory.openSession();
        Transaction transaction = session.beginTransaction();
        Blog blog = session.find(Blog.class, id);
        if (blog == null) {
            throw new NoSuchElementException("There is no blog " + id);
        }
        blog.setTitle(title);
        transaction.commit();
        session.close();
    }
}
