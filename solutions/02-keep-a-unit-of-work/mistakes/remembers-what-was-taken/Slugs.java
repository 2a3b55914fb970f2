// Caught by Exercise5SlugsTest.asks_the_database_at_each_call: "Don't remember what was taken: ask the database"
package threeways.keepaunitofwork;

import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;
    private final Set<String> known = new HashSet<>();

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        for (String slug : wanted) {
            if (known.contains(slug)) {
                continue;
            }
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
                known.add(slug);
                return slug;
            } catch (PersistenceException refused) {
                if (!isTaken(slug)) {
                    throw refused;
                }
                known.add(slug);
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
