// Caught by Exercise4BlogByTitleTest.leaves_the_search_to_the_database: "a query has no WHERE"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Looks a blog up by the title that somebody typed. */
public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    /**
     * Finds the blog with exactly this title; empty if there is none.
     *
     * @throws RuntimeException
     *             a {@code NonUniqueResultException} (Jakarta's or Hibernate's) if several blogs have it: choosing is not ours to do
     */
    public Optional<Blog> find(String title) {
        List<Blog> found = session.createSelectionQuery("from Blog", Blog.class)
                .getResultStream()
                .filter(blog -> blog.getTitle().equals(title))
                .toList();
        if (found.size() > 1) {
            throw new NonUniqueResultException("several blogs are titled " + title);
        }
        return found.stream().findFirst();
    }
}
