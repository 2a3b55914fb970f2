// Caught by Exercise5BlogWatchTest.writes_nothing_where_no_transaction_is_active: "begin and commit nothing here"
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
        boolean mine = !session.getTransaction().isActive();
        if (mine) {
            session.beginTransaction();
        }
        session.refresh(blog);
        if (mine) {
            session.getTransaction().commit();
        }
    }
}
