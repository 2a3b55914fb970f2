// Caught by Exercise5BlogWatchTest.leaves_the_objects_of_the_caller_as_they_are: "clear, evict and detach"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        Blog loaded = session.find(Blog.class, blogId);
        if (loaded != null) {
            session.detach(loaded);
        }
        return Optional.ofNullable(session.find(Blog.class, blogId)).map(Blog::getTitle);
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
