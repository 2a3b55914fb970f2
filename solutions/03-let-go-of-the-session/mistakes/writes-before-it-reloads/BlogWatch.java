// Caught by Exercise5BlogWatchTest.gives_up_what_was_changed_in_the_blog: "nothing is written"
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
        if (session.getTransaction().isActive()) {
            session.flush();
        }
        session.refresh(blog);
    }
}
