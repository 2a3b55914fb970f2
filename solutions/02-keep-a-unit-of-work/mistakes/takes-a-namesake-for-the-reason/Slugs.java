// Caught by Exercise5SlugsTest.looks_for_the_whole_slug: "why a row was refused"
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
                return slug;
            } catch (PersistenceException refused) {
                if (!isTaken(slug)) {
                    throw refused;
                }
            }
        }
        throw new IllegalStateException("All of " + wanted + " are taken");
    }

    private boolean isTaken(String slug) {
        return factory.fromSession(session -> session
                .createSelectionQuery("select count(*) from Permalink where lower(slug) = lower(:slug)", Long.class)
                .setParameter("slug", slug)
                .getSingleResult()) > 0;
    }
}
