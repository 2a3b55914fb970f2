// Caught by Exercise5BlogWatchTest.leaves_nothing_behind_for_the_next_commit: "read the title in another session"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        Blog blog = session.find(Blog.class, blogId);
        if (blog == null) {
            return Optional.empty();
        }
        String title = blog.getTitle();
        LocalDate pubDate = blog.getPubDate();
        session.refresh(blog);
        String stored = blog.getTitle();
        blog.setTitle(title);
        blog.setPubDate(pubDate);
        return Optional.of(stored);
    }

    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
