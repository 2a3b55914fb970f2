// Caught by Exercise1BlogTitlesTest.keeps_everything_else: "and change that object"
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
            Blog old = session.find(Blog.class, id);
            if (old == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            if (!old.getTitle().equals(title)) {
                session.createMutationQuery("update Blog set title = :title, author = null where id = :id")
                        .setParameter("title", title)
                        .setParameter("id", id)
                        .executeUpdate();
            }
        });
    }
}
