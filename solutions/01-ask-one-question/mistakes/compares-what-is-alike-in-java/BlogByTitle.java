// Caught by Exercise4BlogByTitleTest.lets_the_database_search: "2 rows were read to return 1"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        return session.createSelectionQuery("from Blog where lower(title) = lower(:title)", Blog.class)
                .setParameter("title", title)
                .getResultList()
                .stream()
                .filter(blog -> blog.getTitle().equals(title))
                .reduce((one, another) -> {
                    throw new NonUniqueResultException("several blogs are titled " + title);
                });
    }
}
