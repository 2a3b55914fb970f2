// Caught by Exercise5SlugsTest.stores_the_next_one_if_a_slug_is_taken: "and stop at the first free slug"
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
        String slug = wanted.isEmpty() ? "blog-" + blogId : wanted.get(0);
        try {
            factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
            return slug;
        } catch (ConstraintViolationException taken) {
            String numbered = slug + "-2";
            factory.inTransaction(session -> session.persist(new Permalink(numbered, session.getReference(Blog.class, blogId))));
            return numbered;
        }
    }
}
