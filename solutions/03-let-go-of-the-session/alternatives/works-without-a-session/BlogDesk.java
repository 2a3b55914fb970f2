package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inStatelessTransaction(session -> {
            Blog blog = session.get(Blog.class, form.id());
            if (blog == null) {
                throw new EntityNotFoundException("There is no blog " + form.id());
            }
            blog.setTitle(form.title());
            blog.setPubDate(form.pubDate());
            session.update(blog);
        });
    }
}
