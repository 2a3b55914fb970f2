// Caught by Exercise5SlugsTest.tells_that_the_blog_is_deleted_meanwhile: "although no slug is taken"
package threeways.keepaunitofwork;

import jakarta.persistence.EntityNotFoundException;
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
        if (factory.fromSession(s -> s.find(Blog.class, blogId)) == null) {
            throw new EntityNotFoundException("no blog");
        }
        for (String slug : wanted) {
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
                return slug;
            } catch (ConstraintViolationException e) {
            }
        }
        throw new IllegalStateException("all taken");
    }
}
