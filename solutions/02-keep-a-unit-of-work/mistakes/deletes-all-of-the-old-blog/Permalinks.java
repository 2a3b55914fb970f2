// Caught by Exercise3PermalinksTest.keeps_all_other_permalinks: "by its whole slug"
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
                session.createMutationQuery("delete from Permalink where blog = :blog")
                        .setParameter("blog", old.getBlog())
                        .executeUpdate();
            }
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
