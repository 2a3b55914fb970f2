// Caught by Exercise5BlogWatchTest.keeps_the_blog_managed: "must still manage"
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
                .fromSession(look -> Optional.ofNullable(look.find(Blog.class, blogId)).map(Blog::getTitle));
    }

    public void reload(Blog blog) {
        session.detach(blog);
        Blog fresh = session.find(Blog.class, blog.getId());
        if (fresh == null) {
            throw new EntityNotFoundException("Blog " + blog.getId() + " is gone");
        }
        blog.setTitle(fresh.getTitle());
        blog.setPubDate(fresh.getPubDate());
        blog.setAuthor(fresh.getAuthor());
    }
}
