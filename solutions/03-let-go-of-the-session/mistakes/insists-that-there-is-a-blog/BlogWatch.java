// Caught by Exercise5BlogWatchTest.finds_nothing_where_nothing_is_stored: "NoResultException"
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory().fromSession(look -> Optional.of(look
                .createSelectionQuery("select title from Blog where id = :id", String.class).setParameter("id", blogId).getSingleResult()));
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
