// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "Store a new row even then"
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
            Long leadsTo = factory.fromSession(session -> session
                    .createSelectionQuery("select blog.id from Permalink where slug = :slug", Long.class)
                    .setParameter("slug", slug)
                    .getSingleResultOrNull());
            if (leadsTo != null && leadsTo == blogId) {
                return slug;
            }
            if (leadsTo != null) {
                continue;
            }
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
                return slug;
            } catch (PersistenceException refused) {
                if (!isTaken(slug)) {
                    throw refused;
                }
            }
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }

    private boolean isTaken(String slug) {
        return factory.fromSession(session -> session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                .setParameter("slug", slug)
                .getResultCount()) > 0;
    }
}
