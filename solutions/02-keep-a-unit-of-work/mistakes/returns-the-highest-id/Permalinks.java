// Caught by Exercise3PermalinksTest.returns_the_id_of_its_own_row: "may be another writer's"
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
            session.createMutationQuery("delete from Permalink where slug = :slug")
                    .setParameter("slug", slug)
                    .executeUpdate();
            session.persist(new Permalink(slug, session.getReference(Blog.class, blogId)));
            session.flush();
            return session.createSelectionQuery("select max(id) from Permalink", Long.class)
                    .getSingleResult();
        });
    }
}
