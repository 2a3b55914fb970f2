// Caught by Exercise5BlogWatchTest.looks_each_time: "An empty Optional says that no such blog is stored"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory()
                .fromStatelessSession(look -> Optional.ofNullable(look.get(Blog.class, blogId)).map(Blog::getTitle))
                .filter(title -> !title.isBlank());
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
