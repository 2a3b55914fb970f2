// Caught by Exercise4BlogByTitleTest.asks_in_the_callers_session: "leave out setReadOnly(true)"
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
        return session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .setReadOnly(true)
                .uniqueResultOptional();
    }
}
