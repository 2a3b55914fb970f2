// Caught by Exercise1BlogDeskTest.tells_what_the_database_refuses: "Null wasn't sent"
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
            if (form.title() != null) {
                blog.setTitle(form.title());
            }
            blog.setPubDate(form.pubDate());
        });
    }
}
