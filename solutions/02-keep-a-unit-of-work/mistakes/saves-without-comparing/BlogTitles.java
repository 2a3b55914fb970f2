// Caught by Exercise1BlogTitlesTest.sends_no_update_for_the_title_that_the_blog_has: "Compare before you write"
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
        factory.inStatelessTransaction(session -> {
            Blog blog = session.get(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            blog.setTitle(title);
            session.update(blog);
        });
    }
}
