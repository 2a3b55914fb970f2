package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> {
            int changed = session.createNativeMutationQuery("update blog set title = :title, pub_date = :day where id = :id")
                    .setParameter("title", form.title(), String.class)
                    .setParameter("day", form.pubDate())
                    .setParameter("id", form.id())
                    .executeUpdate();
            if (changed == 0) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
        });
    }
}
