// Caught by Exercise5BlogWatchTest.sees_the_title_that_another_writer_has_stored: "Expected every session to be closed again"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        Session look = session.getSessionFactory().openSession();
        return Optional.ofNullable(look.find(Blog.class, blogId)).map(Blog::getTitle);
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
