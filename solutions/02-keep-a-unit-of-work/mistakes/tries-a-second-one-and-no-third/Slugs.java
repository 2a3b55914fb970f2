// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "try the next one"
package threeways.keepaunitofwork;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalStateException("No slug is wanted");
        }
        try {
            return store(blogId, wanted.get(0));
        } catch (ConstraintViolationException taken) {
            return store(blogId, wanted.get(1));
        }
    }

    private String store(long blogId, String slug) {
        factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
        return slug;
    }
}
