// Caught by Exercise5BlogWatchTest.writes_nothing_of_the_callers: "A query first flushes what it could miss"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.createSelectionQuery("select title from Blog where id = :id", String.class)
                .setParameter("id", blogId)
                .uniqueResultOptional();
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
