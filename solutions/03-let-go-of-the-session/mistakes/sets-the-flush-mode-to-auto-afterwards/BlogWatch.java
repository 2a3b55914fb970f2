// Caught by Exercise5BlogWatchTest.keeps_the_settings_of_the_session: "COMMIT"
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
        try {
            return session.createSelectionQuery("select title from Blog where id = :id", String.class).setParameter("id", blogId)
                    .uniqueResultOptional();
        } finally {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
