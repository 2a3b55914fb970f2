// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "and stop at the first free slug"
package threeways.keepaunitofwork;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        for (String slug : wanted) {
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
            } catch (PersistenceException taken) {
                System.getLogger("slugs").log(System.Logger.Level.DEBUG, "taken", taken);
            }
            return slug;
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }
}
