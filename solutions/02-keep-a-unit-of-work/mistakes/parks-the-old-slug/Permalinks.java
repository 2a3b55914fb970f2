// Caught by Exercise3PermalinksTest.takes_one_transaction: "an UPDATE was sent"
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
            session.createMutationQuery("update Permalink set slug = :parked where slug = :slug")
                    .setParameter("parked", slug + "-old").setParameter("slug", slug).executeUpdate();
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            session.createMutationQuery("delete from Permalink where slug = :parked").setParameter("parked", slug + "-old").executeUpdate();
            return reissued.getId();
        });
    }
}
