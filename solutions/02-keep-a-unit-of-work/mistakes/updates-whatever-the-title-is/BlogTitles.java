// Caught by Exercise1BlogTitlesTest.sends_no_update_for_the_title_that_the_blog_has: "and the session compares"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        factory.inTransaction(session -> {
            int updated = session.createMutationQuery("update Blog set title = :title where id = :id")
                    .setParameter("title", title)
                    .setParameter("id", id)
                    .executeUpdate();
            if (updated == 0) {
                throw new NoSuchElementException("There is no blog " + id);
            }
        });
    }
}
