// Caught by Exercise1BlogDeskTest.tells_that_the_blog_is_deleted_meanwhile: "stored nowhere"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        boolean there = factory.fromSession(session -> session.find(Blog.class, form.id()) != null);
        if (!there) {
            throw new EntityNotFoundException("There is no blog " + form.id());
        }
        factory.inTransaction(session -> session
                .createMutationQuery("update Blog set title = :title, pubDate = :pubDate where id = :id")
                .setParameter("title", form.title())
                .setParameter("pubDate", form.pubDate())
                .setParameter("id", form.id())
                .executeUpdate());
    }
}
