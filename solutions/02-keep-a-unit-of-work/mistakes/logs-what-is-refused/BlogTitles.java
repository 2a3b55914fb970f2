// Caught by Exercise1BlogTitlesTest.passes_on_what_the_database_refuses: "Send the null to the database, and catch nothing"
package threeways.keepaunitofwork;

import jakarta.persistence.PersistenceException;
import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        try {
            factory.inTransaction(session -> {
                Blog blog = session.find(Blog.class, id);
                if (blog == null) {
                    throw new NoSuchElementException("There is no blog " + id);
                }
                blog.setTitle(title);
            });
        } catch (PersistenceException refused) {
            System.getLogger("titles").log(System.Logger.Level.DEBUG, "not renamed", refused);
        }
    }
}
