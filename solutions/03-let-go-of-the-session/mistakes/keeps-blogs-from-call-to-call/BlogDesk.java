// Caught by Exercise1BlogDeskTest.keeps_what_others_have_stored_meanwhile: "Load the blog again for each form"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;
    private final Map<Long, Blog> seen = new ConcurrentHashMap<>();

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        Blog blog = seen.computeIfAbsent(form.id(), id -> factory.fromSession(session -> session.find(Blog.class, id)));
        if (blog == null) {
            throw new EntityNotFoundException();
        }
        blog.setTitle(form.title());
        blog.setPubDate(form.pubDate());
        factory.inTransaction(session -> session.merge(blog));
    }
}
