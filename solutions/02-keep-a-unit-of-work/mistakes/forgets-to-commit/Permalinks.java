// Caught by Exercise3PermalinksTest.gives_the_slug_to_another_blog: "an old row means that nothing was committed"
package threeways.keepaunitofwork;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            session.createMutationQuery("delete from Permalink where slug = :slug")
                    .setParameter("slug", slug)
                    .executeUpdate();
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        }
    }
}
