// Caught by Exercise5SlugsTest.passes_on_a_refusal_for_another_reason: "You never sent it"
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
        List<String> possible = wanted.stream().filter(slug -> slug.length() <= 100).toList();
        for (String slug : possible) {
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
                .createSelectionQuery("select count(*) from Permalink where slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getSingleResult()) > 0;
    }
}
