// Caught by Exercise5BlogWatchTest.reloads_title_day_and_author: "An author from another session can't be loaded"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory()
                .fromStatelessSession(look -> Optional.ofNullable(look.get(Blog.class, blogId)).map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        Blog now = session.getSessionFactory().fromSession(look -> look.find(Blog.class, blog.getId()));
        if (now == null) {
            throw new EntityNotFoundException("blog " + blog.getId());
        }
        blog.setTitle(now.getTitle());
        blog.setPubDate(now.getPubDate());
        blog.setAuthor(now.getAuthor());
    }
}
