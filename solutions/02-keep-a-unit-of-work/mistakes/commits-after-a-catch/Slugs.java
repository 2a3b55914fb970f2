// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "commit() doesn't say so"
package threeways.keepaunitofwork;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.exception.ConstraintViolationException;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        try (Session session = factory.openSession()) {
            for (String slug : wanted) {
                Transaction transaction = session.getTransaction();
                if (!transaction.isActive()) {
                    transaction.begin();
                }
                try {
                    session.persist(new Permalink(slug, session.getReference(Blog.class, blogId)));
                } catch (ConstraintViolationException refused) {
                    if (!isTaken(slug)) {
                        transaction.rollback();
                        throw refused;
                    }
                    continue;
                }
                transaction.commit();
                return slug;
            }
            throw new IllegalStateException("Every wanted slug is taken: " + wanted);
        }
    }

    private boolean isTaken(String slug) {
        return factory.fromSession(session -> session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                .setParameter("slug", slug)
                .getResultCount()) > 0;
    }
}
