package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        factory.inStatelessTransaction(session -> {
            Blog blog = session.get(Blog.class, id);
            if (blog == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            if (!Objects.equals(blog.getTitle(), title)) {
                blog.setTitle(title);
                session.update(blog);
            }
        });
    }
}
