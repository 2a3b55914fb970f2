// Caught by Exercise1BlogDeskTest.tells_what_the_database_refuses: "one transaction for both"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        set("pubDate", form.pubDate(), form.id());
        set("title", form.title(), form.id());
    }

    private void set(String field, Object value, long id) {
        factory.inTransaction(session -> {
            int changed = session.createMutationQuery("update Blog set " + field + " = :value where id = :id")
                    .setParameter("value", value).setParameter("id", id).executeUpdate();
            if (changed == 0) {
                throw new EntityNotFoundException("There is no blog " + id);
            }
        });
    }
}
