// Caught by Exercise1BlogDeskTest.stores_the_title_and_the_day_of_the_form: "persist is for new objects"
package threeways.letgoofthesession;

import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> session.persist(Blog.of(form)));
    }
}
