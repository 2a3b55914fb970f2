// Caught by Exercise5BlogWatchTest.tells_that_a_blog_is_gone: "and if you look for the row yourself, throw it"
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
                .fromSession(look -> Optional.ofNullable(look.find(Blog.class, blogId)).map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        if (titleNow(blog.getId()).isPresent()) {
            session.refresh(blog);
        }
    }
}
