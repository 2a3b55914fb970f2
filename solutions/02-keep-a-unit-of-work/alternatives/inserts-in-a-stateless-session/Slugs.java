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
                factory.inStatelessTransaction(session -> session.insert(new Permalink(slug, session.get(Blog.class, blogId))));
                return slug;
            } catch (PersistenceException refused) {
                if (!isTaken(slug)) {
                    throw refused;
                }
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
