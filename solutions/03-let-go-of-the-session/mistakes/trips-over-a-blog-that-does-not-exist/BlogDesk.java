// Caught by Exercise1BlogDeskTest.refuses_a_form_for_a_blog_that_does_not_exist: "NullPointerException"
package threeways.letgoofthesession;

import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.id());
            blog.setTitle(form.title());
            blog.setPubDate(form.pubDate());
        });
    }
}
