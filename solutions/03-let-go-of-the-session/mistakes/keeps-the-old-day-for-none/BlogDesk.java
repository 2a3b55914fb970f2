// Caught by Exercise1BlogDeskTest.tells_what_the_database_refuses: "Set the day of the form even if it is null"
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
                throw new EntityNotFoundException("no blog " + form.id());
            }
            blog.setTitle(form.title());
            if (form.pubDate() != null) {
                blog.setPubDate(form.pubDate());
            }
        });
    }
}
