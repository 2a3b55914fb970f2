// Caught by Exercise5BlogWatchTest.looks_each_time: "Don't keep an answer"
package threeways.letgoofthesession;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return seen.computeIfAbsent(blogId, id -> session.getSessionFactory()
                .fromSession(look -> Optional.ofNullable(look.find(Blog.class, id)).map(Blog::getTitle)));
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }

    private final Map<Long, Optional<String>> seen = new HashMap<>();
}
