// Caught by Exercise1BlogDeskTest.cuts_no_title: "don't check it in Java"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {
    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {

        if (form.title() != null && form.title().length() > 200) {
            throw new IllegalArgumentException("a title has 200 characters at most");
        }
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.id());
            if (blog == null) {
                throw new EntityNotFoundException("blog " + form.id());
            }
            blog.setTitle(form.title());
            blog.setPubDate(form.pubDate());
        });
    }
}
