// Caught by Exercise5BlogWatchTest.waits_for_nothing_that_the_caller_has_written: "lock nothing"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory().fromStatelessTransaction(look -> Optional
                .ofNullable(look.get(Blog.class, blogId, LockMode.PESSIMISTIC_WRITE))
                .map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
