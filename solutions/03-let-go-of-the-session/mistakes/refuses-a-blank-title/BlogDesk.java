// Caught by Exercise1BlogDeskTest.stores_a_title_as_it_was_typed: "Your own check refused it"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        if (form.title() == null || form.title().isBlank()) {
            throw new IllegalArgumentException("A blog needs a title");
        }
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.id());
            if (blog == null) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
            blog.setTitle(form.title());
            blog.setPubDate(form.pubDate());
        });
    }
}
