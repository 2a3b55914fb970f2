// Caught by Exercise5BlogWatchTest.leaves_the_objects_of_the_caller_as_they_are: "refresh reads the row into"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        Blog blog = session.find(Blog.class, blogId);
        if (blog == null) {
            return Optional.empty();
        }
        session.refresh(blog);
        return Optional.of(blog.getTitle());
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
