// Caught by Exercise3PermalinksTest.gives_the_slug_to_another_blog: "before persist()"
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
                    .getSingleResultOrNull();
            if (old != null) {
                session.remove(old);
            }
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
