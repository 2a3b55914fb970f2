// Caught by Exercise4BlogByTitleTest.asks_in_the_callers_session: "marked for rollback only"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        try {
            return session.createSelectionQuery("from Blog where title = :title", Blog.class).setParameter("title", title)
                    .uniqueResultOptional();
        } catch (org.hibernate.NonUniqueResultException | NonUniqueResultException e) {
            if (session.getTransaction().isActive()) {
                session.getTransaction().setRollbackOnly();
            }
            throw e;
        }
    }
}
