// Caught by Exercise3PermalinksTest.keeps_all_other_permalinks: "compare without lower and upper"
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
            session.createMutationQuery("delete from Permalink where lower(slug) = lower(:slug)")
                    .setParameter("slug", slug)
                    .executeUpdate();
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
