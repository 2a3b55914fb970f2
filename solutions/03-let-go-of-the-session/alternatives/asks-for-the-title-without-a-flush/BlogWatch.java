// Not on mysql, mariadb: a transaction goes on reading what it saw first
package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.createSelectionQuery("select title from Blog where id = :id", String.class)
                .setParameter("id", blogId)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .uniqueResultOptional();
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
