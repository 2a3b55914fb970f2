// Caught by Exercise1BlogDeskTest.sends_one_update_in_one_transaction: "Each flush() and each update query sends one"
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
            Blog blog = session.find(Blog.class, form.id());
            if (blog == null) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
            blog.setTitle(form.title());
            session.flush();
            blog.setPubDate(form.pubDate());
        });
    }
}
