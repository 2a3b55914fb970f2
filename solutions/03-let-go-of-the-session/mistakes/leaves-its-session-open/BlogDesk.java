// Caught by Exercise1BlogDeskTest.sends_one_update_in_one_transaction: "Sessions that are still open"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        Session session = factory.openSession();
        session.beginTransaction();
        Blog blog = session.find(Blog.class, form.id());
        if (blog == null) {
            throw new EntityNotFoundException("There is no blog " + form.id());
        }
        blog.setTitle(form.title());
        blog.setPubDate(form.pubDate());
        session.getTransaction().commit();
    }
}
