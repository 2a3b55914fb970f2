// Not on sqlite: Hibernate throws a GenericJDBCException there, which has no kind
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
        for (String slug : wanted) {
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
                return slug;
            } catch (ConstraintViolationException refused) {
                if (refused.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
                    throw refused;
                }
            }
        }
        throw new IllegalStateException("Every wanted slug is taken: " + wanted);
    }
}
