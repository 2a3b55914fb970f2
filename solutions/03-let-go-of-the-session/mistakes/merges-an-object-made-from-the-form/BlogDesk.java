// Caught by Exercise1BlogDeskTest.keeps_the_author: "An object made from the form has none"
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
            if (session.find(Blog.class, form.id()) == null) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
            session.merge(Blog.of(form));
        });
    }
}
