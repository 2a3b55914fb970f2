// Caught by Exercise4BlogByTitleTest.finds_a_title_whatever_characters_it_has: "and not with like"
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
        String pattern = title.replace("%", "!%").replace("_", "!_");
        return Optional.ofNullable(session.createSelectionQuery("from Blog where title like :title escape '!'", Blog.class)
                .setParameter("title", pattern)
                .getSingleResultOrNull());
    }
}
