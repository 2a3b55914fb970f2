// Caught by Exercise3PermalinksTest.keeps_the_old_row_if_the_new_one_is_refused: "Don't catch what the database throws"
package threeways.keepaunitofwork;

import jakarta.persistence.PersistenceException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        try {
            return factory.fromTransaction(session -> {
                Permalink old = session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                        .setParameter("slug", slug)
                        .getSingleResultOrNull();
                if (old != null) {
                    session.remove(old);
                    session.flush();
                }
                Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
                session.persist(reissued);
                return reissued.getId();
            });
        } catch (PersistenceException refused) {
            return -1;
        }
    }
}
