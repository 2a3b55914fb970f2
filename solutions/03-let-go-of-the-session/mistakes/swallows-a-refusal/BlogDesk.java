// Caught by Exercise1BlogDeskTest.tells_what_the_database_refuses: "Catch nothing, or rethrow it"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        try {
            factory.inTransaction(session -> {
                Blog blog = session.find(Blog.class, form.id());
                if (blog == null) {
                    throw new EntityNotFoundException("There is no blog " + form.id());
                }
                blog.setTitle(form.title());
                blog.setPubDate(form.pubDate());
            });
        } catch (EntityNotFoundException e) {
            throw e;
        } catch (PersistenceException e) {
            System.getLogger("desk").log(System.Logger.Level.TRACE, "not saved", e);
        }
    }
}
