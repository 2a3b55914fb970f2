// Caught by Exercise1BlogTitlesTest.stores_the_new_title: "Expected every session to be closed again"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;
    private Session session;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        if (session == null) {
            session = factory.openSession();
        }
        Transaction transaction = session.beginTransaction();
        try {
            Blog blog = session.find(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            blog.setTitle(title);
            transaction.commit();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
