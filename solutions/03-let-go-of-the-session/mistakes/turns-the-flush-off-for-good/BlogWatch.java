// Caught by Exercise5BlogWatchTest.sees_the_title_that_another_writer_has_stored: "Set that for your query alone"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.FlushMode;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return session.createSelectionQuery("select title from Blog where id = :id", String.class)
                .setParameter("id", blogId)
                .uniqueResultOptional();
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
