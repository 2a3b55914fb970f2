// Caught by Exercise1BlogDeskTest.stores_the_title_and_the_day_of_the_form: "Expected every session to be closed again"
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
