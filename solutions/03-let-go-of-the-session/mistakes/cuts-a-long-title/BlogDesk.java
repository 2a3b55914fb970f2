// Caught by Exercise1BlogDeskTest.cuts_no_title: "Don't cut it"
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
            Blog blog = session.find(Blog.class, form.id());
            if (blog == null) {
                throw new EntityNotFoundException("no blog " + form.id());
            }
            String title = form.title();
            blog.setTitle(title != null && title.length() > 200 ? title.substring(0, 200) : title);
            blog.setPubDate(form.pubDate());
        });
    }
}
