// Caught by Exercise5BlogWatchTest.reloads_title_day_and_author: "leave the flush out"
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
                .fromStatelessSession(look -> Optional.ofNullable(look.get(Blog.class, blogId)).map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        session.flush();
        session.refresh(blog);
    }
}
