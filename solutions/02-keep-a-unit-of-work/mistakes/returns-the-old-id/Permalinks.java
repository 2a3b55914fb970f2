// Caught by Exercise3PermalinksTest.gives_the_slug_to_another_blog: "return that of the new object"
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
            Long oldId = old == null ? null : old.getId();
            if (old != null) {
                session.remove(old);
                session.flush();
            }
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return oldId == null ? reissued.getId() : oldId;
        });
    }
}
