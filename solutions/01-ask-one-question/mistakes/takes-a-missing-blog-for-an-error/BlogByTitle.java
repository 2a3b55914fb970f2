// Caught by Exercise4BlogByTitleTest.finds_nothing_where_no_blog_has_it: "a missing blog is not an error here"
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
        return Optional.of(session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .getSingleResult());
    }
}
