// Caught by Exercise5SlugsTest.gives_way_as_often_as_another_writer_comes_first: "Catch each refusal"
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
        boolean gaveWay = false;
        for (String slug : wanted) {
            if (isTaken(slug)) {
                continue;
            }
            try {
                factory.inTransaction(session -> session.persist(new Permalink(slug, session.getReference(Blog.class, blogId))));
                return slug;
            } catch (PersistenceException refused) {
                if (gaveWay || !isTaken(slug)) {
                    throw refused;
                }
                gaveWay = true;
            }
        }
        throw new IllegalStateException("All are taken: " + wanted);
    }

    private boolean isTaken(String slug) {
        return factory.fromSession(session -> session.createSelectionQuery("select count(*) from Permalink where slug = :slug", Long.class)
                .setParameter("slug", slug).getSingleResult()) > 0;
    }
}
