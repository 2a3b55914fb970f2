// Caught by Exercise3PermalinksTest.makes_a_new_row: "send a DELETE and an INSERT"
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
                session.createMutationQuery("update Permalink set blog.id = :blog where id = :id")
                        .setParameter("blog", blogId)
                        .setParameter("id", old.getId())
                        .executeUpdate();
                return old.getId();
            }
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
