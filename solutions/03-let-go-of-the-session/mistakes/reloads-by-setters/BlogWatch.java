// Caught by Exercise5BlogWatchTest.notices_what_is_changed_after_it: "Setters leave the session comparing"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Author;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory()
                .fromSession(look -> Optional.ofNullable(look.find(Blog.class, blogId)).map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        Blog stored = session.getSessionFactory().fromStatelessSession(look -> look.get(Blog.class, blog.getId()));
        if (stored == null) {
            throw new EntityNotFoundException("Blog " + blog.getId() + " isn't stored any more");
        }
        blog.setTitle(stored.getTitle());
        blog.setPubDate(stored.getPubDate());
        blog.setAuthor(stored.getAuthor() == null ? null : session.getReference(Author.class, stored.getAuthor().getId()));
    }
}
