// Caught by Exercise1BlogTitlesTest.stores_a_title_exactly_as_it_was_given: "exactly as it was given"
package threeways.keepaunitofwork;

import java.text.Normalizer;
import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        // browsers send the same accent in two ways; one of them is enough for the table
        String composed = title == null ? null : Normalizer.normalize(title, Normalizer.Form.NFC);
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("no blog " + id);
            }
            blog.setTitle(composed);
        });
    }
}
