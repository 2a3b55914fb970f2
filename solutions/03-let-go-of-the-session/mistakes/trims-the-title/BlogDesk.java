// Caught by Exercise1BlogDeskTest.stores_a_title_as_it_was_typed: "and don't change its capitals"
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
            blog.setTitle(form.title() == null ? null : form.title().strip());
            blog.setPubDate(form.pubDate());
        });
    }
}
