// Caught by Exercise1BlogDeskTest.refuses_a_form_for_a_blog_that_does_not_exist: "or if an UPDATE has changed 0 rows"
package threeways.letgoofthesession;

import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> session
                .createMutationQuery("update Blog set title = :title, pubDate = :day where id = :id")
                .setParameter("title", form.title())
                .setParameter("day", form.pubDate())
                .setParameter("id", form.id())
                .executeUpdate());
    }
}
