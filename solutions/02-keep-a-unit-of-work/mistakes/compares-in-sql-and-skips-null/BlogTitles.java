// Caught by Exercise1BlogTitlesTest.passes_on_what_the_database_refuses: "so no row changed: compare in Java"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        factory.inTransaction(session -> {
            int changed = session.createMutationQuery("update Blog set title = :title where id = :id and title <> :title")
                    .setParameter("title", title)
                    .setParameter("id", id)
                    .executeUpdate();
            if (changed == 0 && session.find(Blog.class, id) == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
        });
    }
}
