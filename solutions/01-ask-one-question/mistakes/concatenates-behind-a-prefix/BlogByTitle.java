// Caught by Exercise4BlogByTitleTest.finds_a_title_whatever_characters_it_has: "the value is a part of the SQL"
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
        return session.createSelectionQuery(
                "from Blog where concat('=', title) = '=" + title.replace("'", "''") + "'", Blog.class)
                .uniqueResultOptional();
    }
}
