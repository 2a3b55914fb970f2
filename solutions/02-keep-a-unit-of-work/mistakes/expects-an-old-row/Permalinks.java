// Caught by Exercise3PermalinksTest.inserts_a_slug_that_nobody_had: "insert the new row all the same"
package threeways.keepaunitofwork;

import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        return factory.fromTransaction(session -> {
            Permalink old = session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                    .setParameter("slug", slug)
                    .getSingleResult();
            session.remove(old);
            session.flush();
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
