// Caught by Exercise5SlugsTest.passes_on_a_refusal_for_another_reason: "the first slug is too long"
// Not on sqlite: it takes a slug of any length, so a later check refuses this answer
package threeways.keepaunitofwork;

import jakarta.persistence.EntityNotFoundException;
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
        if (factory.fromSession(session -> session.find(Blog.class, blogId)) == null) {
            throw new EntityNotFoundException("There is no blog " + blogId);
        }
        for (String slug : wanted) {
            try (Session session = factory.openSession()) {
                Transaction transaction = session.beginTransaction();
                try {
                    session.persist(new Permalink(slug, session.getReference(Blog.class, blogId)));
                    transaction.commit();
                    return slug;
                } catch (PersistenceException taken) {
                    transaction.rollback();
                }
            }
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }
}
