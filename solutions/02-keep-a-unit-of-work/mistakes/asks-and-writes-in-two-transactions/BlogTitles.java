// Caught by Exercise1BlogTitlesTest.tells_that_the_blog_is_deleted_meanwhile: "If an UPDATE changes 0 rows, throw"
package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        String old = factory.fromSession(session -> session.createSelectionQuery("select title from Blog where id = :id", String.class)
                .setParameter("id", id).getSingleResultOrNull());
        if (old == null) {
            throw new NoSuchElementException("There is no blog " + id);
        }
        if (!old.equals(title)) {
            factory.inTransaction(session -> session.createMutationQuery("update Blog set title = :title where id = :id")
                    .setParameter("title", title).setParameter("id", id).executeUpdate());
        }
    }
}
