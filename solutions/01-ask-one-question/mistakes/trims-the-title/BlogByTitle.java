// Caught by Exercise4BlogByTitleTest.takes_no_title_for_another: "without trim, lower or like"
package threeways.askonequestion;

import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        return session.createSelectionQuery("from Blog where trim(title) = :title", Blog.class)
                .setParameter("title", title.trim())
                .uniqueResultOptional();
    }
}
