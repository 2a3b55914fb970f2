// Caught by Exercise3PermalinksTest.keeps_the_old_row_if_the_new_one_is_refused: "send DELETE and INSERT in one transaction"
package threeways.keepaunitofwork;

import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        factory.inTransaction(session -> session.createMutationQuery("delete from Permalink where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate());
        return factory.fromTransaction(session -> {
            Permalink reissued = new Permalink(slug, session.getReference(Blog.class, blogId));
            session.persist(reissued);
            return reissued.getId();
        });
    }
}
