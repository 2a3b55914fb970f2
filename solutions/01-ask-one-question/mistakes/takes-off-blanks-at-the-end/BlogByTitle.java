// Caught by Exercise4BlogByTitleTest.agrees_with_plain_java_for_titles_that_are_alike_and_after_changes: "without trimming"
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
                .setParameter("title", title.stripTrailing())
                .uniqueResultOptional();
    }
}
