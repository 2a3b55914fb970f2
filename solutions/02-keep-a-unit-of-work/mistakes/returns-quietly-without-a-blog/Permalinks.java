// Caught by Exercise3PermalinksTest.keeps_the_old_row_if_the_new_one_is_refused: "It returned, and the rows have changed"
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
                session.remove(old);
                session.flush();
            }
            Blog blog = session.find(Blog.class, blogId);
            if (blog == null) {
                return -1L;
            }
            Permalink fresh = new Permalink(slug, blog);
            session.persist(fresh);
            return fresh.getId();
        });
    }
}
