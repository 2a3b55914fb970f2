// Caught by Exercise4BlogByTitleTest.finds_nothing_if_no_blog_has_the_title: "Expected an empty Optional if no blog has the title"
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
