// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "Expected every session to be closed again"
package threeways.keepaunitofwork;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        for (String slug : wanted) {
            Session session = factory.openSession();
            Transaction transaction = session.beginTransaction();
            try {
                session.persist(new Permalink(slug, session.getReference(Blog.class, blogId)));
            } catch (PersistenceException refused) {
                if (!isTaken(slug)) {
                    throw refused;
                }
                continue;
            }
            transaction.commit();
            session.close();
            return slug;
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }

    private boolean isTaken(String slug) {
        return factory.fromSession(session -> session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                .setParameter("slug", slug)
                .getResultCount()) > 0;
    }
}
