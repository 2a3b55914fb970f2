// Caught by Exercise4BlogByTitleTest.refuses_to_choose_between_two: "That says that there is none"
package threeways.askonequestion;

import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        List<Blog> found = session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
