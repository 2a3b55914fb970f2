// Caught by Exercise1BlogDeskTest.keeps_the_entries: "merge deletes what isn't in it"
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
            Blog stored = session.find(Blog.class, form.id());
            if (stored == null) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
            Blog edited = Blog.of(form);
            edited.setAuthor(stored.getAuthor());
            session.merge(edited);
        });
    }
}
