// Caught by Exercise5SlugsTest.passes_on_a_refusal_for_another_reason: "no slug is taken"
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
            } catch (PersistenceException taken) {
                continue;
            }
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }
}
