// Caught by Exercise4BlogByTitleTest.finds_a_title_whatever_characters_it_has: "normalize and replace nothing"
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
                .setParameter("title", title.replace("\u2019", "'"))
                .uniqueResultOptional();
    }
}
