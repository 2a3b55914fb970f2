// Caught by Exercise3PermalinksTest.returns_the_id_of_its_own_row: "Take the id from the object"
package threeways.keepaunitofwork;

import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        long[] id = new long[1];
        factory.inTransaction(session -> {
            session.createMutationQuery("delete Permalink where slug = :s").setParameter("s", slug).executeUpdate();
            Permalink fresh = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(fresh);
        });
        factory.inSession(s -> id[0] = s.createSelectionQuery("select id from Permalink where slug = :s", Long.class)
                .setParameter("s", slug).getSingleResult());
        return id[0];
    }
}
