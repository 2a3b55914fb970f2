// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "commit() doesn't say so"
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
        return factory.fromTransaction(session -> {
            Blog blog = session.find(Blog.class, blogId);
            for (String slug : wanted) {
                try {
                    session.persist(new Permalink(slug, blog));
                    return slug;
                } catch (ConstraintViolationException taken) {
                    continue;
                }
            }
            throw new IllegalStateException("Every wanted slug is taken: " + wanted);
        });
    }
}
