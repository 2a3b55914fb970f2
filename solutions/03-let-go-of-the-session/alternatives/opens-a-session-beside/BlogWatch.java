package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        try (Session look = session.getSessionFactory().openSession()) {
            return look.createSelectionQuery("select title from Blog where id = :id", String.class)
                    .setParameter("id", blogId)
                    .uniqueResultOptional();
        }
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
