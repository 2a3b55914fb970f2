// Caught by Exercise3PermalinksTest.makes_a_new_row: "let the database number the row"
package threeways.keepaunitofwork;

import org.hibernate.SessionFactory;

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
            long id = session.createSelectionQuery("select coalesce(max(id), 0) + 1 from Permalink", Long.class)
                    .getSingleResult();
            session.createNativeMutationQuery("insert into permalink (id, slug, blog_id) values (:id, :slug, :blog)")
                    .setParameter("id", id)
                    .setParameter("slug", slug)
                    .setParameter("blog", blogId)
                    .executeUpdate();
            return id;
        });
    }
}
