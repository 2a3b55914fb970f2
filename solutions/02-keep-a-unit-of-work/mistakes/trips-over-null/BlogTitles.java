// Caught by Exercise1BlogTitlesTest.tells_that_there_is_no_such_blog: "test, and throw it"
package threeways.keepaunitofwork;

import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        factory.inTransaction(session -> session.find(Blog.class, id).setTitle(title));
    }
}
