// Caught by Exercise4BlogByTitleTest.lets_the_database_search: "has no WHERE"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
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
        List<Blog> found = session.createSelectionQuery("from Blog", Blog.class)
                .getResultList().stream()
                .filter(blog -> blog.getTitle().equals(title))
                .toList();
        if (found.size() > 1) {
            throw new NonUniqueResultException("several blogs are titled " + title);
        }
        return found.stream().findFirst();
    }
}
