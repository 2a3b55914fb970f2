// Caught by Exercise5BlogWatchTest.sees_the_title_that_another_writer_has_stored: "even for a new query"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.createSelectionQuery("from Blog where id = :id", Blog.class)
                .setParameter("id", blogId)
                .uniqueResultOptional().map(Blog::getTitle);
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
